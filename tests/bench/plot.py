"""Bars as SVG: a panel for each document, a bar for each generator, the shortest is the best."""

OURS, OTHERS, TEXT, LINE = "#c2410c", "#8a94a6", "#6b7280", "#d1d5db"
WIDTH, LABEL, BAR, GAP, HEAD = 720, 150, 16, 6, 34


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text(x, y, words, anchor="start", weight="normal"):
    return f'<text x="{x}" y="{y}" fill="{TEXT}" text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>'


def bars(title, unit, panels):
    """`panels` are names with lists of a name and a number, or none with a word why."""
    parts, y = [], 26
    for name, rows in panels:
        parts.append(text(12, y + 12, name, weight="bold"))
        y += HEAD - 10
        most = max((value for _, value, _ in rows if value), default=1)
        for label, value, why in rows:
            color = OURS if label.startswith("oasmith") else OTHERS
            parts.append(text(LABEL - 8, y + BAR - 4, label, "end"))
            if value:
                length = max(2, (WIDTH - LABEL - 90) * value / most)
                parts.append(f'<rect x="{LABEL}" y="{y}" width="{length:.0f}" height="{BAR}" rx="2" fill="{color}"/>')
                parts.append(text(LABEL + length + 6, y + BAR - 4, f"{value:.2f} {unit}"))
            else:
                parts.append(text(LABEL, y + BAR - 4, why))
            y += BAR + GAP
        y += 10
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 6}" width="{WIDTH}" height="{y + 6}" '
            f'font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="{escape(title)}">')
    frame = f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{y + 5}" rx="6" fill="white" stroke="{LINE}"/>'
    return "\n".join([head, frame, text(WIDTH - 12, 22, title, "end"), *parts, "</svg>"]) + "\n"
