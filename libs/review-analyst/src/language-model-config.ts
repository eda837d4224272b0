import { z } from 'zod';

/** The endpoint of a language model that speaks the chat-completions protocol. */
export interface LanguageModelConfig {
  /** With the version, without `/chat/completions`: `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Goes into one header and nowhere else. */
  readonly apiKey: string;
}

const namesSchema = z.object({
  LLM_BASE_URL: z
    .string()
    .refine(isPlainHttpUrl, 'must be an http(s) URL without user, query and fragment')
    .default('https://api.openai.com/v1'),
  LLM_MODEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be the name of a model')
    .optional(),
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'must be printable characters without blanks')
    .optional(),
});

/**
 * The names of the environment, to be joined to an app's schema with `and`; adds `languageModel`.
 * Without LLM_API_KEY there is none, whatever else is set; a server that wants no key takes any
 * word for one.
 */
export const languageModelEnvironment = namesSchema.transform(
  (read, context): { languageModel?: LanguageModelConfig } => {
    const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey } = read;
    if (apiKey === undefined) return {};
    if (model !== undefined) return { languageModel: { baseUrl, model, apiKey } };
    context.addIssue({ code: 'custom', path: ['LLM_MODEL'], message: 'must be set' });
    return z.NEVER;
  },
);

function isPlainHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  return isHttp && username + password + search + hash === '';
}
