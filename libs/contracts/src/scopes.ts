/** What a token may allow. Who has none is anonymous, and may do what the operator of the platform lets anybody do. */
export const SCOPES = {
  /** Search, recommend, analyse, read reviews. */
  read: 'restaurants:read',
  /** Vote and report as whom the token names; read and erase what is kept of them. */
  vote: 'restaurants:vote',
  /** The same for anybody whom the caller names: for services with users of their own. */
  actForVoters: 'voters:act',
  /** Operators: actions on servers, reports of voters, all figures. */
  operate: 'operate',
} as const;

export type Scope = (typeof SCOPES)[keyof typeof SCOPES];
