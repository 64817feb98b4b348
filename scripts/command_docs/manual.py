"""The commands as man pages: parley(1), and one for each command below it."""

import datetime
import re
import textwrap

from . import surroundings

PARAGRAPH = ".PP\n"
TITLE = re.compile(r'^\.TH (\S+) 1 "([^"]*)"', re.MULTILINE)


def pages(root, version):
    """Names and texts; the texts have no date yet."""
    yield "parley.1", overview(root, version)
    for command in root.commands:
        yield f"parley-{command.words[1]}.1", page(command, version)


def dated(page, before):
    """The page with the day of its last change: that of the page before where it says the same."""
    match = TITLE.search(before)
    if match and TITLE.sub(r'.TH \1 1 ""', before, count=1) == page:
        return before
    return page.replace(' 1 ""', f' 1 "{datetime.date.today()}"', 1)


def overview(root, version):
    parts = [heading("parley", version), name("parley", root.abstract), synopsis([root])]
    parts.append(section("DESCRIPTION", paragraphs(
        text for text in root.discussion if not text.startswith("Exit codes:"))))
    parts.append(section("COMMANDS", "".join(
        tagged(f"{bold('parley-' + command.words[1])}(1)", command.abstract) for command in root.commands)))
    parts.append(section("OPTIONS", common()))
    parts += [environment(), exit_status(), example([root])]
    also = [f"parley-{command.words[1]}" for command in root.commands]
    return "".join(parts) + see_also(also + ["sqlite3"])


def page(command, version):
    title = f"parley-{command.words[1]}"
    with_arguments = [below for below in command.all() if not below.commands]
    parts = [heading(title, version), name(title, command.abstract), synopsis(with_arguments)]
    description = paragraphs([command.abstract] + command.discussion)
    if not command.commands:
        parts.append(section("DESCRIPTION", description))
        if command.positional + command.options:
            parts.append(section("OPTIONS", arguments(command) + common()))
    else:
        parts.append(section("DESCRIPTION", description))
        parts.append(section("COMMANDS", "".join(
            f'.SS "{text(below.name)}"\n' + paragraphs([below.abstract] + below.discussion).removeprefix(PARAGRAPH)
            + arguments(below) for below in with_arguments)))
        parts.append(section("OPTIONS", ".PP\nAll commands take\n" + common()))
    parts += [environment(), exit_status(), example(with_arguments)]
    return "".join(parts) + see_also(["parley"])


def heading(title, version):
    return (f'.\\" Written by scripts/document-commands.\n.TH {title.upper()} 1 "" "Parley {version}" "Parley Manual"\n'
            ".nh\n.ad l\n")


def name(title, abstract):
    return section("NAME", f"{filled(title + ' - ' + abstract[0].lower() + abstract[1:].rstrip('.'))}\n")


def synopsis(commands):
    return section("SYNOPSIS", ".nf\n" + "".join(text(command.usage) + "\n" for command in commands) + ".fi\n")


def arguments(command):
    return "".join(
        tagged(bold(argument.spelled), meaning(argument)) for argument in command.positional + command.options)


def meaning(argument):
    parts = [argument.help]
    if argument.values:
        parts.append(f"One of {', '.join(argument.values)}.")
    if argument.default:
        parts.append(f"Default: {argument.default}.")
    return " ".join(parts)


def common():
    return (tagged(bold("--version"), "Show the version.") + tagged(bold("-h, --help"), "Show help information."))


def environment():
    return section("ENVIRONMENT", "".join(
        tagged(bold(name), meaning.replace("`", "")) for name, meaning in surroundings.ENVIRONMENT))


def exit_status():
    return section("EXIT STATUS", "".join(
        tagged(bold(code), meaning.replace("`", "")) for code, meaning in surroundings.EXIT_CODES))


def example(commands):
    lines = "".join(f".PP\n.nf\n{text(command.example)}\n.fi\n" for command in commands)
    return section("EXAMPLES" if len(commands) > 1 else "EXAMPLE", lines)


def see_also(names):
    listed = ",\n".join(f".BR {text(name)} (1)" for name in names)
    return ".SH SEE ALSO\n" + listed.replace(",\n", " ,\n") + "\n"


def section(title, body):
    return f".SH {title}\n{body.removeprefix(PARAGRAPH)}"


def paragraphs(texts):
    return "".join(f"{PARAGRAPH}{filled(one)}\n" for one in texts)


def tagged(tag, meaning):
    return f".TP\n{tag}\n{filled(meaning)}\n"


def bold(words):
    return f"\\fB{text(words)}\\fR"


def filled(words):
    """Text in lines as short as people like to compare."""
    return textwrap.fill(text(words), 72, break_long_words=False, break_on_hyphens=False)


def text(words):
    """Text as roff reads it: nothing of it is a request or an escape."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\`").replace("'", "\\(aq")
    words = words.replace("^", "\\(ha").replace("~", "\\(ti")
    return re.sub(r"(^|\s)\.", r"\1\\&.", words)
