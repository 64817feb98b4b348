"""What checks in a real browser share: where playwright and axe come from, and what axe says.

The browser is Debian's `chromium`; playwright and axe come from PyPI into an environment of their own.
"""

import os
import pathlib
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PACKAGES = ["playwright==1.65.2", "axe-playwright-python==0.1.8"]
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}


def environment(folder):
    """The python of an environment with the packages, made where it is not there."""
    python = folder / "bin" / "python"
    mark = folder / "packages"
    wanted = "\n".join(PACKAGES)
    if not mark.exists() or mark.read_text() != wanted:
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        mark.write_text(wanted)
    return python


def ensure(folder, script):
    """Runs a script anew with the packages where they are not there."""
    try:
        import axe_playwright_python  # noqa: F401
    except ImportError:
        subprocess.run([ROOT / "scripts" / "install-missing", "chromium"], check=True)
        python = environment(pathlib.Path(folder))
        os.execv(python, [str(python), script, *sys.argv[1:]])


def violations(axe, page):
    """Fails where axe finds fault with a page."""
    found = axe.run(page)
    rules = [
        f"{violation['id']} of {violation['nodes'][0]['html'][:120]}" for violation in found.response["violations"]
    ]
    assert not rules, f"axe on {page.url}: {'; '.join(rules)}"
