package photoplay.service.picture;

import java.util.Optional;

/** Why a picture is not taken. Every message is one or two sentences for the customer. */
public sealed interface PictureProblem {

    record Empty() implements PictureProblem {}

    /** More bytes than allowed; {@code actual} is what is known to be there. */
    record TooManyBytes(long actual, long limit) implements PictureProblem {}

    /** Text that is not base64; {@code position} counts characters from 0, within the text as sent. */
    record BadBase64(int position, String reason) implements PictureProblem {}

    /** Neither JPEG, PNG nor WebP by its first bytes; {@code guess} such as "a GIF" or "of an unknown type". */
    record WrongType(String guess) implements PictureProblem {}

    /** The file breaks its own format, or ends too early. */
    record Damaged(PictureFormat format, String reason) implements PictureProblem {}

    /** A legal variant of the format that is not taken. */
    record Unsupported(PictureFormat format, String reason) implements PictureProblem {}

    /** A side shorter than {@code limit} pixels. */
    record TooSmall(Size size, int limit, Size near) implements PictureProblem {}

    /** Longer than 1:{@code limit} or {@code limit}:1. */
    record TooLong(Size size, double limit, Size near) implements PictureProblem {}

    /** More than {@code limit} pixels. */
    record TooManyPixels(Size size, long limit, Size near) implements PictureProblem {}

    /** A stable snake_case name of the rule. */
    default String code() {
        return switch (this) {
            case Empty _ -> "picture_empty";
            case TooManyBytes _ -> "picture_too_many_bytes";
            case BadBase64 _ -> "picture_bad_base64";
            case WrongType _ -> "picture_wrong_type";
            case Damaged _ -> "picture_damaged";
            case Unsupported _ -> "picture_unsupported";
            case TooSmall _ -> "picture_too_small";
            case TooLong _ -> "picture_too_long";
            case TooManyPixels _ -> "picture_too_many_pixels";
        };
    }

    default String message() {
        return switch (this) {
            case Empty _ -> "The picture is empty.";
            case TooManyBytes(long actual, long limit) ->
                "The picture has %d bytes; at most %d are allowed.".formatted(actual, limit);
            case BadBase64(int position, String reason) ->
                "The picture is neither an http(s) URL nor valid base64: %s at character %d."
                        .formatted(reason, position);
            case WrongType(String guess) -> "The file is %s; send a JPEG, PNG or WebP picture.".formatted(guess);
            case Damaged(PictureFormat format, String reason) ->
                "The %s file is damaged: %s.".formatted(format, reason);
            case Unsupported(PictureFormat format, String reason) ->
                "This kind of %s is not supported: %s.".formatted(format, reason);
            case TooSmall(Size size, int limit, Size near) ->
                "The picture is %s pixels; each side needs at least %d. The nearest valid size is %s."
                        .formatted(size, limit, near);
            case TooLong(Size size, double limit, Size near) ->
                "The picture is %s pixels; its longer side may be at most %s times the shorter. The nearest valid size is %s."
                        .formatted(size, limit, near);
            case TooManyPixels(Size size, long limit, Size near) ->
                "The picture is %s pixels; at most %d in all are allowed. The nearest valid size is %s."
                        .formatted(size, limit, near);
        };
    }

    /** The nearest size that would be taken, where size is the problem. */
    default Optional<Size> nearest() {
        return switch (this) {
            case TooSmall it -> Optional.of(it.near());
            case TooLong it -> Optional.of(it.near());
            case TooManyPixels it -> Optional.of(it.near());
            case Empty _, TooManyBytes _, BadBase64 _, WrongType _, Damaged _, Unsupported _ -> Optional.empty();
        };
    }
}
