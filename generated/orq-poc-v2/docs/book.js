// Shows the marks of tables and notices as the characters that GitHub shows for them.
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

  const page = document.querySelector("main");
  if (page) {
    show(page);
  }
  // The search box writes its results later; mdBook 0.4 had another name for it.
  const results = document.getElementById("mdbook-searchresults") || document.getElementById("searchresults");
  if (results) {
    new MutationObserver(() => show(results)).observe(results, { childList: true, subtree: true });
  }
})();
