package org.armorial.site;

/** Two ways to check a signed badge without trusting any program of ours. */
final class VerifyByHand {
  private VerifyByHand() {}

  /**
   * Commands for a terminal with {@code curl} and {@code openssl}. A signature of RSA-2048 has 256
   * bytes, 342 characters of base64url, and so lacks two signs of padding.
   */
  static String shell(String address) {
    return """
        curl -fsS -o badge.txt 'ADDRESS'
        cut -d. -f1 badge.txt | tr '_-' '/+' | base64 -d 2>/dev/null; echo
        cut -d. -f2 badge.txt | tr '_-' '/+' | base64 -d 2>/dev/null; echo
        printf %s "$(cut -d. -f1,2 badge.txt)" > signed.txt
        printf '%s==' "$(cut -d. -f3 badge.txt)" | tr '_-' '/+' | base64 -d > signature.bin
        openssl dgst -sha256 -verify key.pem -signature signature.bin signed.txt
        """
        .replace("ADDRESS", address)
        .strip();
  }

  /** A script for the console of a browser (RFC 7515, section 5.2, with RS256). */
  static String browser(String address) {
    return """
        const jwt = (await (await fetch('ADDRESS')).text()).trim();
        const [header, payload, signature] = jwt.split('.');
        const bytes = t => Uint8Array.from(
          atob(t.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
        const read = t => JSON.parse(new TextDecoder().decode(bytes(t)));
        console.log(read(header), read(payload));
        const jwk = await (await fetch(read(header).kid)).json();
        const key = await crypto.subtle.importKey('jwk', jwk,
          {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'}, false, ['verify']);
        await crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, bytes(signature),
          new TextEncoder().encode(header + '.' + payload));
        """
        .replace("ADDRESS", address)
        .strip();
  }
}
