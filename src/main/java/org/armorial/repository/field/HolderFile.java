package org.armorial.repository.field;

import java.time.Instant;
import org.armorial.model.ConsentedName;
import org.armorial.model.Visibility;

/** {@code holders/<id>.yaml}: what the holder of an award chose later. */
public final class HolderFile {
  public static final Field<Visibility> VISIBILITY =
      Field.required("visibility", Kinds.choice(Visibility.class));
  public static final Field<ConsentedName> NAME = Field.optional("name", AssertionParts.NAME);
  public static final Field<Instant> SINCE = Field.required("since", Formats.TIMESTAMP);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "holder", "holders/<id>.yaml", 1, FieldSet.of("holder", VISIBILITY, NAME, SINCE));

  private HolderFile() {}
}
