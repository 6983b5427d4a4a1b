package org.armorial.repository.field;

import java.time.LocalDate;
import java.util.List;
import org.armorial.model.DefinitionState;
import org.armorial.model.LocalizedText;
import org.armorial.model.Review;

/** {@code definitions/<slug>/<version>/lifecycle.yaml}: what may change after an award. */
public final class LifecycleFile {
  public static final Field<DefinitionState> STATE =
      Field.required("state", Kinds.choice(DefinitionState.class));
  public static final Field<LocalDate> SINCE = Field.optional("since", Formats.DATE);

  private static final Field<LocalDate> DATE = Field.required("date", Formats.DATE);
  private static final Field<String> BY = Field.required("by", Kinds.string(Kinds.NAME));
  private static final Field<LocalizedText> NOTE =
      Field.optional("note", Kinds.block(Kinds.PARAGRAPH));
  private static final Kind<Review> REVIEW =
      Kinds.mapping(
          FieldSet.of("lifecycle.reviews", DATE, BY, NOTE),
          values -> new Review(values.get(DATE), values.get(BY), values.find(NOTE)));

  public static final Field<List<Review>> REVIEWS =
      Field.optional("reviews", Kinds.list(REVIEW, 100));
  public static final Field<LocalDate> NEXT_REVIEW = Field.optional("nextReview", Formats.DATE);
  public static final Field<String> COMMENTS = Field.optional("comments", Formats.HTTPS_ADDRESS);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "lifecycle",
          "definitions/<slug>/<version>/lifecycle.yaml",
          3,
          FieldSet.of("lifecycle", STATE, SINCE, REVIEWS, NEXT_REVIEW, COMMENTS));

  private LifecycleFile() {}
}
