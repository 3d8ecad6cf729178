"""Reads the report of a comparison in headless Chromium: what it says first, its filters, its search, its two looks."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "book"))
from read import Browser  # noqa: E402


def main():
    report, folder, chromium, driver = sys.argv[1:]
    browser = Browser(chromium, driver, pathlib.Path(folder))
    try:
        read(browser, pathlib.Path(report).resolve().as_uri())
    finally:
        browser.close()


def read(browser, address):
    browser.open(address)
    cards = browser.run("return [...document.querySelectorAll('.card')].map((card) => card.innerText)")
    assert cards[0].endswith("breaking") and cards[1].endswith("breaking") and cards[2].endswith("major"), cards
    shown = "document.querySelectorAll('details').length"
    every = browser.run(f"return {shown}")
    assert every > 5, every
    # What breaks is open, with both documents beside it.
    text = browser.run("return [...document.querySelectorAll('details')].find((one) => one.innerText.includes('Book::id')).innerText")
    for part in ["models::Book::id", "was String, is i64", "Before, ", "After, ", "\"type\": \"integer\""]:
        assert part in text, f"{part} is not in {text}"
    browser.shoot("report")

    browser.run("document.querySelector('[data-filter=additive]').click()")
    assert browser.run(f"return {shown}") == 0
    assert "No change fits" in browser.run("return document.getElementById('changes').innerText")
    browser.run("document.querySelector('[data-filter=all]').click()")
    assert browser.run(f"return {shown}") == every
    browser.write("#search", "maxLength")
    browser.until("the change that was searched", f"{shown} === 1")
    browser.run("document.getElementById('theme').click()")
    colors = browser.run("return [getComputedStyle(document.body).backgroundColor, document.documentElement.dataset.theme]")
    assert colors == ["rgb(18, 22, 29)", "dark"], colors
    browser.shoot("report-dark")
    narrow(browser)
    loaded = browser.run("return performance.getEntriesByType('resource').length")
    assert loaded == 0, f"{loaded} files were loaded"
    print(json.dumps({"changes": every}))


def narrow(browser):
    """On a telephone nothing stands beyond the card that it belongs to, whatever is open."""
    metrics = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.ask("POST", "/goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})
    browser.run("document.querySelector('[data-filter=all]').click()")
    browser.run("document.getElementById('search').value = ''; document.getElementById('search').oninput()")
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
    # A name of one word, as long as names are, at every place that shows one.
    browser.run(
        "for (const one of document.querySelectorAll('summary code, li span, figcaption, h1 + span'))"
        " one.textContent = 'create_thread_and_run'.repeat(5)"
    )
    beyond = browser.run(
        "return [...document.querySelectorAll('main *')].filter((one) => !one.closest('pre')"
        " && one.getBoundingClientRect().right > (one.closest('details') ?? document.body).getBoundingClientRect().right)"
        ".map((one) => one.outerHTML.slice(0, 80))"
    )
    assert beyond == [], beyond
    browser.shoot("report-narrow")


if __name__ == "__main__":
    main()
