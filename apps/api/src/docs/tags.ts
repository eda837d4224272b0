/** The chapters of the document, in the order in which a reader wants them. */
export const TAGS = [
  [
    'restaurants',
    'Find restaurants by place, time, taste and words; look at one; list what there is.',
  ],
  ['recommendations', 'Say where, when and what: one choice, with its reasons.'],
  ['votes', 'What a diner thinks of a restaurant, or finds wrong, and what is kept of the diner.'],
  ['tools', 'MCP tools over REST: the searches of the original design; records in, ranking out.'],
  ['health', 'Whether this process serves, and what it rests on.'],
  [
    'operations',
    'For operators: the MCP servers, their connections, their calls; what diners report.',
  ],
] as const;
