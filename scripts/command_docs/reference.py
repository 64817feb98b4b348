"""The commands as a Markdown page."""

import re

from . import surroundings

INTRODUCTION = """\
# Commands

All commands, their options, defaults, values and examples. This page is written by `scripts/document-commands` from what the
program says of itself, and a test compares the two; `parley COMMAND --help` and the pages in `man` (`man -l man/parley.1`) have
the same. JSON is in [cli-json.md](cli-json.md), columns of CSV are in [exports.md](exports.md).

Options may stand before or behind paths, as `--name value` or `--name=value`; what stands behind `--` is no option. `-` is
standard input. Every command has `--help` (`-h`) and `--version`, which the tables below leave out.
"""


def page(root):
    parts = [INTRODUCTION, table("exit code", "meaning", [(f"`{code}`", text) for code, text in surroundings.EXIT_CODES])]
    parts.append("Messages go to standard error, and hold no comment's text.\n")
    parts.append(table("environment", "meaning", [(f"`{name}`", text) for name, text in surroundings.ENVIRONMENT]))
    parts.append("## All commands\n")
    parts.append("".join(entry(command) for command in root.all()[1:]))
    for command in root.all()[1:]:
        parts.append(section(command))
    return "\n".join(parts)


def entry(command):
    indent = "  " * (len(command.words) - 2)
    return f"{indent}- [`{command.name}`](#{'-'.join(command.words)}) {escaped(command.abstract)}\n"


def section(command):
    parts = [f"{'#' * min(len(command.words), 4)} `{command.name}`\n", f"{escaped(command.abstract)}\n"]
    parts += [f"{escaped(paragraph)}\n" for paragraph in command.discussion]
    if command.commands:
        parts.append("".join(entry(below).strip() + "\n" for below in command.commands))
    parts.append(f"```\n{command.usage}\n```\n")
    rows = [(f"`{argument.spelled}`", meaning(argument)) for argument in command.positional + command.options]
    if rows:
        parts.append(table("argument", "meaning", rows))
    parts.append(f"Example:\n\n```sh\n{command.example}\n```\n")
    return "\n".join(parts)


def meaning(argument):
    parts = [escaped(argument.help)]
    if argument.values:
        parts.append(f"One of {', '.join(f'`{value}`' for value in argument.values)}.")
    if argument.default:
        parts.append(f"Default: `{argument.default}`.")
    if argument.repeats and "repeated" not in argument.help and argument.names:
        parts.append("May be repeated.")
    return " ".join(parts)


def table(first, second, rows):
    lines = [f"| {first} | {second} |", "|---|---|"]
    return "\n".join(lines + [f"| {one} | {other} |" for one, other in rows]) + "\n"


def escaped(text):
    """Plain text with `code` in it as Markdown."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([<>|*\[\]])", r"\\\1", part) for part in parts)
