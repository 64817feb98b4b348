"""The commands as the program describes them."""

import concurrent.futures
import dataclasses
import json
import os
import subprocess

# They are told once for all commands.
COMMON = {"--version", "--help"}


@dataclasses.dataclass
class Argument:
    names: list  # "--database", "-j"; of a positional one none
    value: str  # what stands for the value; "" where there is none
    help: str
    values: list
    default: str
    repeats: bool

    @property
    def spelled(self):
        """As help spells it: `--database, --db <file>`."""
        return " ".join(part for part in [", ".join(self.names), f"<{self.value}>" if self.value else ""] if part)


@dataclasses.dataclass
class Command:
    words: list
    abstract: str
    discussion: list  # paragraphs, without the example
    example: str
    usage: str
    arguments: list
    commands: list

    @property
    def name(self):
        return " ".join(self.words)

    @property
    def positional(self):
        return [argument for argument in self.arguments if not argument.names]

    @property
    def options(self):
        return [argument for argument in self.arguments if argument.names and not COMMON & set(argument.names)]

    def all(self):
        """The command and those below it, in their order."""
        return [self] + [command for below in self.commands for command in below.all()]


def read(program):
    """The root, with all commands below it."""
    dump = json.loads(run(program, "--experimental-dump-help"))
    root = command(dump["command"], [])
    with concurrent.futures.ThreadPoolExecutor() as threads:
        for below, usage in zip(root.all(), threads.map(lambda one: usage_of(program, one), root.all())):
            below.usage = usage
    return root


def command(dump, words):
    words = words + [dump["commandName"]]
    paragraphs = dump.get("discussion", "").split("\n\n")
    examples = [text.removeprefix("Example: ") for text in paragraphs if text.startswith("Example: ")]
    if len(examples) != 1:
        raise SystemExit(f"`{' '.join(words)} --help` has {len(examples)} examples, and should have one")
    return Command(
        words=words, abstract=dump["abstract"],
        discussion=[text for text in paragraphs if text and not text.startswith("Example: ")], example=examples[0],
        usage="", arguments=[argument(part) for part in dump.get("arguments", []) if part["shouldDisplay"]],
        commands=[command(part, words) for part in dump.get("subcommands", []) if is_shown(part)])


def is_shown(dump):
    return dump["shouldDisplay"] and dump["commandName"] != "help"


def argument(dump):
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in dump.get("names", [])]
    if not dump.get("abstract"):
        raise SystemExit(f"{names or dump['valueName']} has no help")
    return Argument(
        names=sorted(names, key=lambda name: name.startswith("--")), help=dump["abstract"],
        value="" if dump["kind"] == "flag" else dump["valueName"], values=dump.get("allValues", []),
        default=dump.get("defaultValue", ""), repeats=dump["isRepeating"])


def usage_of(program, command):
    """The line below USAGE, which the dump leaves out."""
    page = run(program, *command.words[1:], "--help")
    return page.split("USAGE: ", 1)[1].split("\n\n", 1)[0].strip()


def run(program, *words):
    environment = os.environ | {"COLUMNS": "10000"}
    return subprocess.run([program, *words], check=True, capture_output=True, text=True, env=environment).stdout
