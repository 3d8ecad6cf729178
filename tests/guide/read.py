"""Reads the guide in headless Chromium: every page of the summary, its links, its search."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "book"))
from read import Browser  # noqa: E402

LINKS = "return [...document.querySelectorAll('main a[href], nav a[href]')].map((link) => link.href)"

CUT = (
    "return [...document.querySelectorAll('pre > code:is(.language-console, .language-text)')]"
    ".filter((code) => code.scrollWidth > code.clientWidth + 1).map((code) => code.innerText.slice(0, 80))"
)


def main():
    book, folder, chromium, driver = sys.argv[1:]
    book = pathlib.Path(book).resolve()
    browser = Browser(chromium, driver, pathlib.Path(folder))
    try:
        read(browser, book)
    finally:
        browser.close()


def read(browser, book):
    pages = sorted(path for path in book.rglob("*.html") if path.name not in ("404.html", "print.html", "toc.html"))
    assert len(pages) > 15, pages
    seen = 0
    for page in pages:
        browser.open(page.as_uri())
        title = browser.run("return document.querySelector('main h1')?.innerText")
        assert title, page
        wide = browser.run("return document.documentElement.scrollWidth > window.innerWidth + 1")
        assert not wide, f"{page} is wider than the window"
        cut = browser.run(CUT)
        assert not cut, f"{page}: what commands say is cut: {cut}"
        for link in browser.run(LINKS):
            address, _, fragment = link.partition("#")
            if not address.startswith("file:"):
                continue
            path = pathlib.Path(address.removeprefix("file://"))
            assert path.exists(), f"{page}: {link} leads nowhere"
            if fragment and path.suffix == ".html":
                assert f'id="{fragment}"' in path.read_text(), f"{page}: {link} leads nowhere"
            seen += 1
    metrics = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.ask("POST", "/goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})
    for page in pages:
        browser.open(page.as_uri())
        wide = browser.run("return document.documentElement.scrollWidth")
        assert wide <= 390, f"{page} is {wide} pixels wide on a telephone"
    browser.open((book / "five-minutes.html").as_uri())
    browser.shoot("guide-narrow")
    browser.ask("POST", "/goog/cdp/execute", {"cmd": "Emulation.clearDeviceMetricsOverride", "params": {}})
    for name in ["index", "five-minutes", "migrating", "reference/configuration", "reference/diagnostics"]:
        browser.open((book / f"{name}.html").as_uri())
        browser.shoot(f"guide-{name.replace('/', '-')}")
    print(json.dumps({"pages": len(pages), "links": seen}))


if __name__ == "__main__":
    main()
