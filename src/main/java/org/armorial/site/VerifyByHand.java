package org.armorial.site;

/** Two ways to check a signed badge without trusting any program of ours. */
final class VerifyByHand {
  private VerifyByHand() {}

  /** Commands for a terminal with {@code curl}: header and content, before any key is chosen. */
  static String open(String address) {
    return """
        curl -fsS -o badge.txt 'ADDRESS'
        cut -d. -f1 badge.txt | tr '_-' '/+' | base64 -d 2>/dev/null; echo
        cut -d. -f2 badge.txt | tr '_-' '/+' | base64 -d 2>/dev/null; echo
        """
        .replace("ADDRESS", address)
        .strip();
  }

  /**
   * Commands with {@code openssl} that follow. A signature of RSA-2048 has 256 bytes, 342
   * characters of base64url, and so lacks two signs of padding.
   */
  static String check() {
    return """
        printf %s "$(cut -d. -f1,2 badge.txt)" > signed.txt
        printf '%s==' "$(cut -d. -f3 badge.txt)" | tr '_-' '/+' | base64 -d > signature.bin
        openssl dgst -sha256 -verify key.pem -signature signature.bin signed.txt
        """
        .strip();
  }

  /**
   * A script for the console of a browser (RFC 7515, section 5.2, with RS256). It looks {@code kid}
   * up in the issuer's set of keys, which a compromised key is not in, and does not fetch it: what
   * stands at an address of the badge's own choosing proves nothing.
   */
  static String browser(String address, String keys) {
    return """
        const jwt = (await (await fetch('ADDRESS')).text()).trim();
        const [header, payload, signature] = jwt.split('.');
        const bytes = t => Uint8Array.from(
          atob(t.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
        const read = t => JSON.parse(new TextDecoder().decode(bytes(t)));
        console.log(read(header), read(payload));
        const {keys} = await (await fetch('KEYS')).json();
        const jwk = keys.find(k => k.kid === read(header).kid);
        if (!jwk) throw 'NO KEY: ' + read(header).kid;
        const key = await crypto.subtle.importKey('jwk', jwk,
          {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'}, false, ['verify']);
        await crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, bytes(signature),
          new TextEncoder().encode(header + '.' + payload));
        """
        .replace("ADDRESS", address)
        .replace("KEYS", keys)
        .strip();
  }
}
