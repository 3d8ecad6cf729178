// Reads the pages of a site: node read.mjs CRATE BASE NAME. See the script beside it.
import fs from "node:fs";
import path from "node:path";
import { evaluate } from "@mdx-js/mdx";
import { toString } from "hast-util-to-string";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";
import rehypeParse from "rehype-parse";
import rehypeRaw from "rehype-raw";
import rehypeSlug from "rehype-slug";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parse as parseYaml } from "yaml";

const [crate, base, name] = process.argv.slice(2);
const site = path.join(crate, "site");
const faults = [];
const html = unified().use(rehypeParse, { fragment: true });
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

// The page in docs/ that a page of the site was made of.
function original(page) {
  const at = page.replace(/\.mdx$/, "");
  if (at === "getting-started") return "docs/GETTING_STARTED.md";
  const plain = at.replace(/(^|\/)index$/, "$1README");
  const tries = [`docs/${plain}.md`, `docs/${plain.replace(/_$/, "")}.md`];
  return tries.find((file) => fs.existsSync(path.join(crate, file)));
}

function address(page) {
  const at = page.replace(/\.mdx$/, "").replace(/(^|\/)index$/, "");
  return at ? `${base}/${at}` : base;
}

// What a page says, without blanks, since these are nothing between elements.
function words(tree) {
  const marks = { ":heavy_check_mark:": "\u2714", ":heavy_minus_sign:": "\u2796", ":warning:": "\u26a0\ufe0f" };
  const text = toString(tree).replace(/:(heavy_check_mark|heavy_minus_sign|warning):/g, (mark) => marks[mark]);
  return text.replace("[!WARNING]", "").replace(/\s+/g, "");
}

// A page of Markdown without the headings that the title took the place of.
function body(text) {
  const tree = markdown.runSync(markdown.parse(text));
  const isHeading = (node) => /^h[1-6]$/.test(node.tagName ?? "");
  const first = tree.children.findIndex(isHeading);
  const linked = tree.children[first].children[0]?.tagName === "a";
  const last = linked ? tree.children.findIndex((node, at) => at > first && isHeading(node)) : first;
  tree.children.splice(0, last + 1);
  return tree;
}

const pages = fs.readdirSync(site, { recursive: true }).filter((page) => page.endsWith(".mdx")).sort();
const found = new Map();
for (const page of pages) {
  const text = fs.readFileSync(path.join(site, page), "utf8");
  const fault = (message) => faults.push(`${page}: ${message}`);
  try {
    const front = parseYaml(text.split("\n---\n", 1)[0]);
    if (!front.title || !Number.isInteger(front.sidebar_position)) fault("front matter is not complete");
    const { default: Content } = await evaluate(text, {
      ...runtime,
      remarkPlugins: [remarkFrontmatter, remarkGfm],
      rehypePlugins: [rehypeSlug],
    });
    const tree = html.parse(renderToStaticMarkup(createElement(Content)));
    const facts = { ids: new Set(), links: [] };
    visit(tree, "element", (node) => {
      if (node.properties.id) facts.ids.add(String(node.properties.id));
      if (node.tagName === "a") facts.links.push(String(node.properties.href));
    });
    found.set(address(page), { page, ...facts });
    const source = original(page);
    const [here, there] = [words(tree), words(body(fs.readFileSync(path.join(crate, source), "utf8")))];
    if (here !== there) {
      let at = 0;
      while (here[at] === there[at]) at += 1;
      fault(`says ${JSON.stringify(here.slice(at - 20, at + 40))}, ${source} ${JSON.stringify(there.slice(at - 20, at + 40))}`);
    }
  } catch (error) {
    fault(String(error.message).split("\n")[0]);
  }
}

let links = 0;
for (const { page, links: targets, ids } of found.values()) {
  for (const target of targets.filter((target) => !/^(https?|mailto):/.test(target))) {
    links += 1;
    const [to, anchor] = target.split("#");
    const there = to ? found.get(to)?.ids : ids;
    if (!there || (anchor && !there.has(decodeURIComponent(anchor)))) faults.push(`${page}: ${target} leads nowhere`);
  }
}

// Each page stands once in the list of all.
const listed = [];
(function list(group) {
  for (const entry of group.pages) typeof entry === "string" ? listed.push(entry) : list(entry);
})(JSON.parse(fs.readFileSync(path.join(site, "navigation.json"), "utf8")));
const expected = pages.map((page) => `${base.slice(1)}/${page.replace(/\.mdx$/, "")}`).sort();
if (JSON.stringify(listed.sort()) !== JSON.stringify(expected)) faults.push("navigation.json has other pages");

console.log(`${name}: ${pages.length} pages, ${links} links, ${faults.length} faults`);
if (faults.length > 0) {
  console.error(faults.slice(0, 40).join("\n"));
  process.exit(1);
}
