package photoplay.service.api;

/**
 * One operation of the API.
 *
 * @param path with parameters in braces, as in the API description
 * @param guard who may call it
 */
record Route(String method, String path, Guard guard, Handler handler) {
    enum Guard {
        /** Anyone. */
        OPEN,
        /** A customer's key; errors in the resellers' shape. */
        RESELLER,
        /** A customer's key; errors in Kling's own shape. */
        KLING,
        /** The operator's key. */
        ADMIN
    }

    @FunctionalInterface
    interface Handler {
        /**
         * @param caller the customer's key of a call that needs one
         */
        Reply handle(Call call, Caller caller) throws Exception;
    }
}
