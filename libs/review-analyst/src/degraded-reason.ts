/** Why a local answer stands where a language model's was wanted. Codes for machines. */
export type DegradedReason =
  /** No key was given. */
  | 'not_configured'
  /** Not sent: the text is empty or too long. */
  | 'text_length'
  /** Not sent: the text speaks to the model. */
  | 'instructions_in_text'
  /** Not sent: the limit of calls or tokens a minute is reached. */
  | 'limit_reached'
  /** Not sent: the endpoint failed too often of late, or asked for rest. */
  | 'circuit_open'
  /** Not sent, or not answered, before the deadline. */
  | 'out_of_time'
  | 'unreachable'
  /** The endpoint answered 429. */
  | 'throttled'
  /** The endpoint answered 5xx. */
  | 'server_failed'
  /** The endpoint answered 4xx, or with a redirect: key, model or address are wrong. */
  | 'request_refused'
  /** An answer that is no JSON of the agreed form, was cut off, or is too large. */
  | 'answer_unusable'
  /** A label, a number or a quotation that the review does not bear out, or no answer to it. */
  | 'answer_unsupported'
  /** The model misjudged reviews whose meaning is known, so it followed something else. */
  | 'controls_failed'
  /** The opposite of what the local model is sure of. */
  | 'contradicts_local';
