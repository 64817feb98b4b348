"""The tables of the model card."""

import re

# Beside Parley's figures: VADER 3.3.2 and alt-profanity-check 1.8 on the same rows, and what was aimed at on the half of each
# set that is kept back.
SENTIMENT = {
    "sent_amazon": (0.574, 0.77), "sent_goemotions": (0.608, 0.72), "sent_movie": (0.420, 0.73), "sent_nyt": (0.504, 0.62),
    "sent_semeval17": (0.531, 0.62), "sent_stsgold": (0.706, 0.84), "sent_tweets": (0.877, 0.91), "sent_uci": (0.748, 0.90),
}
TOXICITY = {
    "tox_cad": (0.683, 0.82), "tox_davidson": (0.987, 0.988), "tox_edos": (0.642, 0.87), "tox_ethos": (0.700, 0.83),
    "tox_hatecheck": (0.499, None), "tox_hatemoji": (0.598, None), "tox_madlibs": (0.891, 0.995),
    "tox_obfuscation": (0.784, 0.95), "tox_olid": (0.789, 0.83), "tox_scunthorpe": (None, None), "tox_socc": (0.575, 0.60),
    "tox_surge": (0.854, 0.955), "tox_ucc": (0.649, 0.72), "tox_wiki": (0.989, 0.97),
}


def write(path, figures):
    """Replaces what stands between the marks of each table."""
    text = path.read_text(encoding="utf-8")
    for name, table in {"sentiment": _sentiment(figures), "toxicity": _toxicity(figures), "hatecheck": _functions(figures)}.items():
        pattern = re.compile(f"(<!-- {name} -->\n).*?(<!-- end -->)", re.S)
        if not pattern.search(text):
            raise SystemExit(f"{path} has no place for the table {name}")
        text = pattern.sub(lambda found: found[1] + table + found[2], text)
    path.write_text(text, encoding="utf-8")


def _number(value):
    return "–" if value is None else f"{value:.3f}"


def _sentiment(figures):
    lines = ["| set | rows | figure | Parley | 95 % interval | VADER | aim |", "|---|---|---|---|---|---|---|"]
    for name, (peer, aim) in SENTIMENT.items():
        if one := figures.get(name):
            figure = one["main"]
            low, high = one["interval"]
            lines.append(
                f"| {name} | {one['n']} | {figure} | {_number(one['figures'][figure])} | {low:.3f} … {high:.3f} | "
                f"{_number(peer)} | {_number(aim)} |")
    return "\n".join(lines) + "\n"


def _toxicity(figures):
    lines = [
        "| set | rows | ROC-AUC | 95 % interval | accuracy | false alarms | calibration error | alt-profanity-check | aim |",
        "|---|---|---|---|---|---|---|---|---|"]
    for name, (peer, aim) in TOXICITY.items():
        if one := figures.get(name):
            values = one["figures"]
            interval = "{:.3f} … {:.3f}".format(*one["interval"]) if one["main"] == "auc" else "–"
            lines.append(
                f"| {name} | {one['n']} | {_number(values.get('auc'))} | {interval} | {_number(values.get('acc'))} | "
                f"{_number(values.get('fpr'))} | {_number(one['calibration_error'])} | {_number(peer)} | {_number(aim)} |")
    if one := figures.get("tox_spans"):
        low, high = one["interval"]
        lines += ["", f"tox_spans, {one['n']} rows: F1 over characters {_number(one['figures']['charF1'])} ({low:.3f} … {high:.3f}); aim .650."]
    return "\n".join(lines) + "\n"


def _functions(figures):
    functions = figures.get("tox_hatecheck", {}).get("functions", {})
    lines = ["| function | accuracy |", "|---|---|"] + [f"| {name} | {value:.3f} |" for name, value in functions.items()]
    return "\n".join(lines) + "\n"
