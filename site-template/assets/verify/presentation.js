// Did the holder of a presentation sign it (Verifiable Credentials 2.0, section 4.13)? That says who handed badges over,
// and nothing of the badges; and since nobody had asked for this very presentation, it may have been copied.
import { checkProofs } from "./integrity.js";
import { idOf } from "./members.js";
import { numericDate } from "./moments.js";
import { signature } from "./signed.js";

const notice = (word, values = {}) => ({ word: `presentation-${word}`, values });
const WORDS = { yes: "signed", no: "invalid" };

/** What is to be said of each badge that came in `{document, token}`. */
export async function presented({ document, token }, tools) {
  const holder = idOf(document.holder);
  if (!token && !Object.hasOwn(document, "proof")) return notice("unsigned");
  if (holder === undefined) return notice("unchecked", { holder: "", why: "no-holder" });
  // RFC 7519, section 4.1.1: the issuer of the token is who presents.
  if (token && ![undefined, holder].includes(token.payload.iss)) return notice("invalid", { holder });
  const asked = { ...tools, purpose: "authentication" };
  const { answer, reason, values } = await (token ? signature(token, holder, asked) : checkProofs(document, holder, asked));
  if (reason === "proof-expired" || (answer === "yes" && token && isOver(token.payload, tools.now))) return notice("unchecked", { holder, why: "outdated" });
  return WORDS[answer] ? notice(WORDS[answer], { holder }) : notice("unchecked", { holder, why: values.why ?? reason });
}

const isOver = ({ exp, nbf }, now) => numericDate(exp) <= now || numericDate(nbf) > now;
