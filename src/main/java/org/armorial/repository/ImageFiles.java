package org.armorial.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.Image;
import org.armorial.model.ImageFormat;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;

/** The images of a definition or of the issuer, known by their first bytes. */
final class ImageFiles {
  // PNG (third edition), section 5.2.
  private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

  /** Where an SVG shows its root element at the latest, after comments and a document type. */
  private static final int PROLOGUE = 8 << 10;

  private final RegisterSource source;
  private final Findings findings;
  private final Map<ImageFormat, Image> images = new LinkedHashMap<>();
  private boolean none = true;

  ImageFiles(RegisterSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Whether no image was there at all, not even one at fault. */
  boolean none() {
    return none;
  }

  /** The image in a format, when it is one. */
  Optional<Image> image(ImageFormat format) {
    return Optional.ofNullable(images.get(format));
  }

  /** Reads an image if it is there; its digests are noted. */
  void read(
      RegisterPath path,
      ImageFormat expected,
      Map<RegisterPath, String> blobs,
      Map<String, Sha256> digests) {
    if (!source.contains(path)) {
      return;
    }
    none = false;
    byte[] bytes;
    try {
      bytes = source.read(path, RegisterSource.LARGEST_FILE);
    } catch (IOException e) {
      tell(FaultCode.FILE_UNREADABLE, path, BoundedFile.reason(e));
      return;
    }
    if (bytes.length > RegisterSource.LARGEST_FILE) {
      tell(
          FaultCode.IMAGE_TOO_LARGE,
          path,
          BoundedFile.against(source.folder().resolve(path), RegisterSource.LARGEST_FILE));
      return;
    }
    Sha256 digest = Digests.sha256(bytes);
    blobs.put(path, Digests.gitBlob(bytes));
    digests.put(path.fileName(), digest);
    if (format(bytes).equals(Optional.of(expected))) {
      images.put(expected, new Image(path, expected, digest, bytes.length));
    } else {
      SourceSpan where = new FirstPlace(source.folder().shown(path), bytes).span();
      findings.add(source.fault(FaultCode.NOT_AN_IMAGE, path, where, Wording.notAn(expected)));
    }
  }

  private static Optional<ImageFormat> format(byte[] bytes) {
    if (bytes.length >= PNG_SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(bytes, PNG_SIGNATURE.length), PNG_SIGNATURE)) {
      return Optional.of(ImageFormat.PNG);
    }
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, PROLOGUE));
    String text = new String(start, StandardCharsets.UTF_8);
    return text.contains("<svg") || text.contains(":svg")
        ? Optional.of(ImageFormat.SVG)
        : Optional.empty();
  }

  private void tell(FaultCode code, RegisterPath path, Map<String, String> values) {
    findings.add(Diagnostic.of(code, SourceSpan.whole(source.folder().shown(path)), values));
  }
}
