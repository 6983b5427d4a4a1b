// The keys of an issuer of Open Badges 2.0 and 1.1, each at its address or inside the Profile.
import { no, unknown, yes } from "./answers.js";
import { withoutFragment } from "./did.js";
import { isObject, parse } from "./json.js";
import { verifies } from "./jws.js";
import { all, idOf, isAddress, isTrue, ownId, textOf } from "./members.js";
import { ofPem } from "./pem.js";
import { areOfOneOrigin, isInReach } from "./places.js";
import { absolute } from "./resolver.js";

/** Any more are nobody's need. */
const MOST_KEYS = 16;
const unreadable = method => unknown("key-unreachable", { address: method, why: "not-a-key" });

export class ProfileKeys {
  /**
   * @param profile with "publicKey: CryptographicKey[]"
   * @param issuer its identifier
   */
  constructor(web, profile, issuer) {
    Object.assign(this, { web, issuer, listed: all(profile.publicKey) });
  }

  /** Whether one of all of them signed the token. */
  async any(token) {
    const found = [];
    for (const key of this.listed.slice(0, MOST_KEYS)) found.push(await this.line(token, key));
    return ["yes", "no", "unknown"].flatMap(answer => found.filter(one => one.answer === answer))[0] ?? no("key-not-listed", { key: "publicKey" });
  }

  /** Whether the key that is named is one of them and signed the token. */
  async named(token, named) {
    const method = absolute(named, this.issuer);
    const same = this.listed.filter(key => this.identity(key) === method);
    const key = same.find(isObject) ?? same[0];
    return key === undefined ? no("key-not-listed", { key: method }) : this.line(token, key);
  }

  /**
   * Whether the key at `address`, where only the issuer publishes, signed the token: Open Badges 1.1 has no list ("url: …
   * a link to the issuer's public key").
   */
  async beside(token, address) {
    if (!areOfOneOrigin(address, this.issuer)) return no("key-not-listed", { key: address });
    const { status, address: reached } = await this.web.get(address);
    const isThere = status >= 200 && status < 300 && areOfOneOrigin(address, reached);
    const isNear = isInReach(address, this.issuer) && !(isThere && !isInReach(reached, this.issuer));
    return isNear ? this.at(token, address) : unknown("key-unproven", { key: address });
  }

  identity(key) {
    const id = typeof key === "string" ? key : ownId(key);
    return id === undefined ? undefined : absolute(id, this.issuer);
  }

  /** What is hosted counts; an embedded copy only where it has no address of its own. */
  async line(token, key) {
    const id = this.identity(key);
    if (isAddress(id) && withoutFragment(id) !== this.issuer) return this.at(token, id);
    return isObject(key) ? this.ofKey(token, id ?? this.issuer, key) : unreadable(id ?? this.issuer);
  }

  async at(token, address) {
    const { status, address: reached } = await this.web.get(address);
    const text = await this.web.text(address);
    if (text === undefined) return unknown("key-unreachable", { address, why: String(status || "unreachable") });
    if (!areOfOneOrigin(address, reached)) return unknown("key-unreachable", { address, why: "redirect-elsewhere" });
    const key = parse(text);
    // Open Badges 1.1: the key itself, as PEM.
    return isObject(key) ? this.ofKey(token, address, key) : this.ofText(token, address, text);
  }

  async ofKey(token, method, key) {
    if (isTrue(key.revoked)) return no("key-revoked", { key: method });
    // CryptographicKey: "owner" leads back to the Profile that lists it.
    if (![undefined, this.issuer].includes(idOf(key.owner))) return no("key-not-issuers", { key: method });
    return this.ofText(token, method, textOf(key.publicKeyPem));
  }

  async ofText(token, method, pem) {
    const key = ofPem(pem);
    if (!key) return unreadable(method);
    const verified = await verifies(token, key);
    if (verified === undefined) return unknown("proof-unsupported", { suite: token.header.alg });
    return verified ? yes("signature-valid", { key: method, issuer: this.issuer }) : no("signature-invalid", { key: method });
  }
}
