// Shortcuts, the help dialog and the way back after a lost connection. Listens on the document, so it needs no element
// to exist when it loads and survives every re-render.
const switchedOff = "shortcuts-off";
const pause = 1200;
let goPressedAt = -Infinity;

const help = () => document.getElementById("shortcut-help");
const isTyping = target => target instanceof Element
  && target.closest("input, select, textarea, [contenteditable=true], [role=textbox]") !== null;

function search() {
  // The page of the search has a box of its own, which is the nearer one; a narrow bar has none but a link to that page.
  const boxes = [...document.querySelectorAll("[data-search]")].filter(box => box.checkVisibility());
  const box = boxes.findLast(candidate => candidate.closest("main")) ?? boxes[0];
  if (box) {
    box.focus();
    box.select();
  } else {
    document.querySelector("[data-to-search]")?.click();
  }
}

function openHelp() {
  const dialog = help();
  if (!dialog || dialog.open) return;
  dialog.querySelector("[data-shortcuts-on]").checked = localStorage.getItem(switchedOff) === null;
  dialog.showModal();
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  if (localStorage.getItem(switchedOff) !== null || document.querySelector("dialog[open]")) return;
  if (event.key === "?") {
    event.preventDefault();
    openHelp();
  } else if (event.key === "/") {
    event.preventDefault();
    search();
  } else if (event.key === "g") {
    goPressedAt = event.timeStamp;
  } else if (event.timeStamp - goPressedAt < pause) {
    goPressedAt = -Infinity;
    const link = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  }
});

document.addEventListener("click", event => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-opens-help]")) openHelp();
  // A dialog is closed by a click on what lies around it, which the browser reports as a click on the dialog itself.
  if (event.target === help() || event.target.closest("[data-closes-help]")) help()?.close();
  if (event.target.closest("[data-reloads]")) location.reload();
  if (event.target.closest("[data-prints]")) print();
});

// In the capture phase: the router would take the address of the link for another page.
document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest(".skip-link")) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("main")?.focus();
}, true);

document.addEventListener("change", event => {
  if (!(event.target instanceof Element) || !event.target.matches("[data-shortcuts-on]")) return;
  if (event.target.checked) localStorage.removeItem(switchedOff);
  else localStorage.setItem(switchedOff, "1");
});

// The address holds all state of a page, so a reload is a complete resume.
const away = document.getElementById("components-reconnect-modal");
let waiting = false;

async function reloadWhenBack() {
  if (waiting) return;
  waiting = true;
  for (;;) {
    try {
      if ((await fetch(away.dataset.alive, { cache: "no-store" })).ok) break;
    } catch {
      // Still away.
    }
    await new Promise(resolve => setTimeout(resolve, 2000));
  }
  location.reload();
}

away?.addEventListener("components-reconnect-state-changed", event => {
  const state = event.detail.state;
  away.classList.toggle("is-away", state !== "hide");
  if (state === "failed" || state === "rejected" || state === "resume-failed") reloadWhenBack();
});
