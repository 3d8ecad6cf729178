"""Reads a book in headless Chromium: its first page, a search, a page of an operation, a page of a type.

Speaks the WebDriver protocol with the standard library alone; says what it saw, and fails when that is not enough.
"""

import base64
import functools
import http.server
import json
import pathlib
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

# By crate: what is searched, what the result to open is called, and what its page says.
SEARCHES = {
    "r9s": ("logit_bias", "chat \u00bb", "create"),
    "orq": ("fallbacks retry", "CreateChatCompletionRequest \u00bb", "load_balancer"),
    "test-sdk": ("embeddings_v1_embeddings_post", "embeddings \u00bb", "EmbeddingRequest"),
    "orq-poc-v1": ("add_metrics", "deployments \u00bb", "add_metrics"),
    "orq-poc-v2": ("frequency_penalty", "router.chat.completions \u00bb", "create"),
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the book's files and says nothing."""

    def log_message(self, *_):
        pass


class Browser:
    """A session of the browser."""

    def __init__(self, chromium, driver, folder):
        self.folder = folder
        log = open(folder / "chromedriver.log", "w", encoding="utf-8")
        self.process = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=log, text=True)
        self.session = None
        self.address = f"http://127.0.0.1:{self.port()}"
        options = {
            "binary": chromium,
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000", "--no-proxy-server"],
        }
        capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
        self.session = self.ask("POST", "/session", {"capabilities": capabilities})["sessionId"]

    def port(self):
        for line in self.process.stdout:
            if "started successfully on port" in line:
                return int(line.strip().rstrip(".").rsplit(" ", 1)[1])
        sys.exit("the driver did not start")

    def ask(self, method, path, body=None):
        prefix = f"/session/{self.session}" if self.session else ""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + prefix + path, data, {"Content-Type": "application/json"})
        request.method = method
        # The loopback is never behind a proxy.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            sys.exit(f"{method} {path}: {error.read().decode()[:600]}")

    def run(self, script):
        return self.ask("POST", "/execute/sync", {"script": script, "args": []})

    def until(self, what, script):
        for _ in range(100):
            value = self.run(f"return {script}")
            if value:
                return value
            time.sleep(0.1)
        self.shoot("failed")
        return sys.exit(f"not there: {what}")

    def open(self, url):
        self.ask("POST", "/url", {"url": url})
        self.until("the page", "document.readyState === 'complete'")

    def write(self, selector, text):
        element = self.ask("POST", "/element", {"using": "css selector", "value": selector})
        self.ask("POST", f"/element/{next(iter(element.values()))}/value", {"text": text})

    def shoot(self, name):
        path = self.folder / f"{name}.png"
        path.write_bytes(base64.b64decode(self.ask("GET", "/screenshot")))
        print(f"screenshot: {path}")

    def close(self):
        if self.session:
            self.ask("DELETE", "")
        self.process.terminate()
        self.process.wait()


def main():
    crate, book, folder, chromium, driver = sys.argv[1:]
    handler = functools.partial(Quiet, directory=book)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = Browser(chromium, driver, pathlib.Path(folder))
    try:
        read(browser, crate, f"http://127.0.0.1:{server.server_port}")
    finally:
        browser.close()
        server.shutdown()


def read(browser, crate, address):
    term, title, inside = SEARCHES.get(crate, ("create", "", "create"))
    browser.open(f"{address}/index.html")
    heading = browser.run("return document.querySelector('main h1').innerText")
    assert heading == crate, heading
    chapters = browser.run("return document.querySelectorAll('.sidebar a[href$=\".html\"]').length")
    assert chapters > 20, chapters
    browser.shoot(f"{crate}-first")

    browser.run("document.getElementById('mdbook-search-toggle').click()")
    browser.until("the search box", "document.getElementById('mdbook-searchbar').offsetParent !== null")
    browser.write("#mdbook-searchbar", term)
    found = browser.until("a result", "document.querySelectorAll('#mdbook-searchresults a').length")
    texts = browser.run("return [...document.querySelectorAll('#mdbook-searchresults a')].map((a) => a.innerText)")
    print(f"{found} results for {term}: {texts[:5]}")
    best = next((index for index, text in enumerate(texts) if title in text), None)
    assert best is not None, f"no result names {title}"
    browser.shoot(f"{crate}-search")

    browser.run(f"document.querySelectorAll('#mdbook-searchresults a')[{best}].click()")
    browser.until("the page found", f"document.querySelector('main h1').innerText !== {json.dumps(crate)} && document.readyState === 'complete'")
    text = browser.run("return document.querySelector('main').innerText")
    assert inside in text, f"{inside} is not on the page"
    print(f"opened: {browser.run('return location.pathname')}")

    pages = browser.run("return [...document.querySelectorAll('.sidebar a')].map((a) => a.href)")
    # Groups have shorter paths than the resources in them, and no operations.
    operation = max((page for page in pages if "/sdks/" in page and "chat" in page), key=len)
    browser.open(operation)
    text = browser.run("return document.querySelector('main').innerText")
    for word in ["Example Usage", "Client::from_env", "Parameters", "Response", "4XX, 5XX", "\u2714", "\u2796"]:
        assert word in text, f"{word} is not on {operation}"
    for mark in [":heavy_check_mark:", ":heavy_minus_sign:", "UsageSnippet"]:
        assert mark not in text, f"{mark} shows on {operation}"
    colored = browser.run("return document.querySelectorAll('pre code.language-rust .hljs-keyword').length")
    assert colored > 5, "the program has no colours"
    browser.shoot(f"{crate}-operation")
    browser.run("document.querySelector('#parameters').scrollIntoView()")
    browser.shoot(f"{crate}-parameters")
    wide = browser.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide, "the page scrolls sideways"

    model = next(page for page in pages if "/models/" in page and page.endswith("request.html"))
    browser.open(model)
    assert "Fields" in browser.run("return document.querySelector('main').innerText"), model
    browser.shoot(f"{crate}-model")
    headings(browser, address)
    narrow(browser, operation)
    browser.shoot(f"{crate}-narrow")
    print(f"{crate}: the book is good to read")


def headings(browser, address):
    """The list of a page's headings says their names, also on the page of all calls."""
    browser.open(f"{address}/calls.html")
    names = browser.until("the list of headings", "[...document.querySelectorAll('.on-this-page a')].map((a) => a.innerText.trim())")
    assert names and all(names), names


def narrow(browser, page):
    """On a telephone all of a table is on the screen, and its cells say what they are."""
    metrics = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.ask("POST", "/goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})
    browser.open(page)
    beyond = browser.run(
        "return [...document.querySelectorAll('main td')].filter((cell) => cell.getBoundingClientRect().right > 390"
        " || cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.innerText)"
    )
    assert beyond == [], beyond
    heads = browser.run("return [...new Set([...document.querySelectorAll('main td')].map((cell) => cell.dataset.head))]")
    assert "Description" in heads and None not in heads, heads
    browser.run("document.querySelector('#parameters').scrollIntoView()")


if __name__ == "__main__":
    main()
