/** The status of a request whose caller left before the answer was out: nginx's number for it. */
export const CLIENT_CLOSED_REQUEST = 499;
