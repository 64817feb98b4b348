"""What LibreOffice reads in a CSV file."""

import csv
import pathlib
import shutil
import subprocess

# More rows than a sheet has.
MOST_ROWS = 1_000_000


def check(folder, names):
    """Has LibreOffice read every file and write it anew, all columns as text; how many files have another cell then."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("note: soffice is not there; LibreOffice was not asked")
        return 0
    wrong = cells = 0
    out = folder / "office"
    out.mkdir()
    for name in names:
        path = folder / f"{name}.csv"
        rows = read(path)
        if len(rows) > MOST_ROWS:
            print(f"note: {name} has more rows than a sheet")
            continue
        as_text = "/".join(f"{column + 1}/2" for column in range(len(rows[0])))
        # Comma, quotation mark, UTF-8, from line 1, columns as text; quoted cells are text.
        subprocess.run(
            [soffice, "--headless", f"-env:UserInstallation=file://{folder}/profile", f"--infilter=CSV:44,34,76,1,{as_text},0,true,false",
             "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "--outdir", out, path],
            check=True, capture_output=True, timeout=600)
        again = read(out / f"{name}.csv")
        same = [[normal(cell) for cell in row] for row in rows] == [[normal(cell) for cell in row] for row in again]
        cells += sum(map(len, rows))
        if not same:
            print(f"WRONG: LibreOffice reads {name} otherwise")
            wrong += 1
    print(f"LibreOffice: {cells:,} cells, {wrong} files otherwise")
    return wrong


def read(path: pathlib.Path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def normal(cell):
    """Line breaks within a cell are LF in a sheet."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")
