// The texts of verdicts, in the language of the page, with what stands in their places.
import { siteOf } from "./subject.js";

const MOST_SHOWN = 200;
/** What cannot be seen, or makes a line lie; joiners belong to scripts and emoji. */
const UNSEEN = /[\p{Cs}\p{Zl}\p{Zp}]|(?!\t)\p{Cc}|(?![\u200c\u200d\u00ad])\p{Cf}/gu;

/** A stranger's text as one line. */
export function visible(text) {
  const points = [...text.replace(UNSEEN, "\ufffd")];
  return points.length <= MOST_SHOWN ? points.join("") : `${points.slice(0, MOST_SHOWN - 1).join("")}…`;
}

/** Their cause decides what to do next; of an end the issuer says why, in its own words. */
const CAUSED = ["unreadable", "key-unreachable", "hosted-unreachable", "status-unreachable"];

export class Wording {
  /** @param language of dates and plurals, a BCP 47 tag */
  constructor(texts, language) {
    this.texts = texts;
    this.dates = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    this.plurals = new Intl.PluralRules(language);
  }

  has(key) {
    return Object.hasOwn(this.texts, key);
  }

  /** The text of `key` with its placeholders filled; dates as prose, words of causes as texts. */
  text(key, values = {}) {
    return this.texts[key].replace(/\{([a-z]+)\}/g, (_, name) => this.readable(name, values[name] ?? "")).replace(/ +$/, "");
  }

  /** What to do next, where there is something to do; undefined where not. */
  next(reason, values) {
    const caused = CAUSED.includes(reason) && values.why ? [`next.${reason}.${values.why}`, `next.why.${values.why}`] : [];
    const key = [...caused, `next.${reason}`].find(one => this.has(one));
    return key === undefined ? undefined : this.text(key, values);
  }

  count(key, count) {
    return this.text(`${key}.${this.plurals.select(count)}`, { count: String(count) });
  }

  /** A day, as a document states it; the words themselves where they name none. */
  day(moment) {
    return /^\d{4}-\d\d-\d\d/.test(moment) && !Number.isNaN(Date.parse(moment)) ? this.dates.format(Date.parse(moment)) : visible(moment);
  }

  readable(name, value) {
    if (name === "date" || name === "listed") return this.day(value);
    if (name === "issuer") return visible(siteOf(value));
    return this.has(`${name}.${value}`) ? this.texts[`${name}.${value}`] : visible(value);
  }
}
