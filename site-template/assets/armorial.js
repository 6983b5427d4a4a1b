// Everything is said without this script. It compares one date with today's, and fills the clipboard.
"use strict";

for (const status of document.querySelectorAll("[data-expires]")) {
  const end = Date.parse(status.dataset.expires);
  if (end <= Date.now() && status.classList.contains("tone-declared")) {
    status.classList.replace("tone-declared", "tone-past");
    status.querySelector(".word").textContent = status.dataset.expired;
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (navigator.clipboard) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }
}
