// Shows the marks of tables and notices as the characters that GitHub shows for them, lets long types break well, and
// tells the cells of a table what they are.
(function () {
  "use strict";
  const marks = {
    ":heavy_check_mark:": "\u2714",
    ":heavy_minus_sign:": "\u2796",
    ":warning:": "\u26A0\uFE0F",
  };
  const pattern = new RegExp(Object.keys(marks).join("|"), "g");

  function show(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeValue.includes(":") && !node.parentElement.closest("pre, code")) {
        node.nodeValue = node.nodeValue.replace(pattern, (mark) => marks[mark]);
      }
    }
  }

  // Long names of types may break between their words.
  function soften(cell) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      texts.push(walker.currentNode);
    }
    for (const text of texts) {
      const words = text.nodeValue.split(/(?<=::|<)|(?<=[a-z0-9])(?=[A-Z])/);
      const parts = words.flatMap((word, index) => (index ? [document.createElement("wbr"), word] : [word]));
      text.replaceWith(...parts);
    }
  }

  // Where there is no room for a table, each of its cells says what it is.
  function label(table) {
    const heads = [...table.querySelectorAll("th")].map((head) => head.innerText);
    for (const row of table.querySelectorAll("tbody tr")) {
      [...row.cells].forEach((cell, index) => {
        if (heads[index]) {
          cell.dataset.head = heads[index];
        }
      });
    }
  }

  const page = document.querySelector("main");
  if (page) {
    show(page);
    page.querySelectorAll("td:nth-child(2)").forEach(soften);
    page.querySelectorAll("table").forEach(label);
  }
  document.querySelectorAll(".sidebar .chapter a").forEach(soften);
  // The search box writes its results later; mdBook 0.4 had another name for it.
  const results = document.getElementById("mdbook-searchresults") || document.getElementById("searchresults");
  if (results) {
    new MutationObserver(() => show(results)).observe(results, { childList: true, subtree: true });
  }
})();
