// What an award's page says in words, beside what its signed badge says. The name of a person is never signed.
import { all } from "./members.js";

const words = element => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** Whether the page names the badge, the issuer and the dates of the credential; a translation is not what was signed. */
export function isAsSigned(page, credential) {
  const achievement = all(credential.credentialSubject)[0]?.achievement ?? {};
  const base = credential.id.replace(/assertions\/[^/]+\/[^/]+$/, "");
  const [title, issuer] = ["h1 a", ".facts a"].map(path => page.querySelector(`.opening ${path}`));
  const [issued, expires] = page.querySelectorAll(".opening .facts time");
  const banner = page.querySelector(".status");
  const sentence = words(banner.querySelector(".word + p"));
  const language = title?.closest("[lang]").lang;
  const isFirst = new URL(".", page.baseURI).href === new URL(".", credential.id).href;
  return leadsTo(title, base, folder(achievement.id)) && leadsTo(issuer, base, `${base}issuer/`) &&
    (language !== achievement.inLanguage || words(title) === squeezed(achievement.name)) &&
    (!isFirst || words(issuer) === squeezed(credential.issuer.name)) &&
    isDay(issued, credential.awardedDate ?? credential.validFrom) &&
    ([undefined, null].includes(credential.validUntil) ? banner.dataset.expires === "" : isSame(banner.dataset.expires, credential.validUntil) && isDay(expires, credential.validUntil)) &&
    [issuer, issued].every(fact => sentence.includes(words(fact)));
}

const squeezed = text => String(text).replace(/\s+/g, " ").trim();
const folder = address => String(address).replace(/[^/]*$/, "");
const isSame = (one, other) => Date.parse(one) === Date.parse(other);

/** Whether a link leads to `address`, or to the same page in another language. */
function leadsTo(link, base, address) {
  const rest = link?.href.startsWith(base) ? link.href.slice(base.length).replace(/^[a-z]{2}\//, "") : undefined;
  return base + rest === address;
}

/** Whether the day that is shown, and the one behind it, are the day of `moment`. */
function isDay(time, moment) {
  const date = new Date(moment);
  if (!time || Number.isNaN(date.getTime()) || time.dateTime !== date.toISOString().slice(0, 10)) return false;
  const month = new Intl.DateTimeFormat(time.closest("[lang]").lang, { month: "long", timeZone: "UTC" }).format(date);
  const numbers = words(time).match(/\d+/g)?.map(Number).join();
  return numbers === `${date.getUTCDate()},${date.getUTCFullYear()}` && words(time).toLowerCase().includes(month.toLowerCase());
}
