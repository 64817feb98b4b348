"""What holds for all commands, and the parser knows nothing of."""

import re

EXIT_CODES = [
    ("0", "Done; also where the reader of a pipe has gone."),
    ("1", "Done, and what was asked about was found: `score --fail-on`, `policy check`, `policy diff --fail-on`, "
          "`audit verify`, `lexicon lint`, `evaluate --swap`, `webhook test`."),
    ("2", "Could not be done: a wrong call, not one readable input, no database."),
    ("3", "Somebody else was faster: the case is claimed, decided or changed. Nothing was done."),
]

ENVIRONMENT = [
    ("PARLEY_DATABASE", "The queue's file where `--database` names none; else `parley.db` in the working directory."),
    ("PARLEY_MODERATOR", "Your name where `--as` names none; else the login name (`USER`, `LOGNAME`)."),
    ("PARLEY_SESSION", "Which of your windows this is, where `--session` says nothing; each holds its own claims."),
    ("PARLEY_API_KEYS", "Keys that clients of `parley serve` may send, parted by commas; beside those of `--api-key`."),
    ("PARLEY_CLOCK", "A moment (RFC 3339) that every command takes for now, so that a run can be told again to the letter."),
    ("COLUMNS", "How wide output for people is; else as wide as the terminal."),
    ("NO_COLOR", "Set to anything: no colours."),
    ("PATH", "Where `parley report --charts` looks for `rsvg-convert`."),
    ("TERM", "`dumb`: no colours, and no `parley review`."),
]


def compare_with_sources(sources):
    """Ends with a message where the program asks for a variable that is not told of here, or the other way round."""
    text = "".join(path.read_text() for path in sources.rglob("*.swift"))
    # USER and LOGNAME are told of with PARLEY_MODERATOR.
    asked = set(re.findall(r'setting\("([A-Z_]+)"\)', text)) - {"USER", "LOGNAME"}
    told = {name for name, _ in ENVIRONMENT}
    if asked != told:
        raise SystemExit(f"scripts/command_docs/surroundings.py: the environment differs in {sorted(asked ^ told)}")
