import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { languageModelEnvironment } from './language-model-config.ts';

const appSchema = z.object({ PORT: z.string() }).and(languageModelEnvironment);
const app = { PORT: '1' };

describe('the names of the environment', () => {
  it('join those of an app', () => {
    const given = {
      ...app,
      LLM_API_KEY: 'key',
      LLM_MODEL: 'm',
      LLM_BASE_URL: 'http://[::1]:8000/v1',
    };
    expect(appSchema.parse(given)).toEqual({
      PORT: '1',
      languageModel: { baseUrl: 'http://[::1]:8000/v1', model: 'm', apiKey: 'key' },
    });
  });

  it('default to the address of OpenAI', () => {
    const given = { ...app, LLM_API_KEY: 'key', LLM_MODEL: 'm' };
    expect(appSchema.parse(given).languageModel?.baseUrl).toBe('https://api.openai.com/v1');
  });

  it('configure nothing without a key', () => {
    expect(appSchema.parse(app)).toEqual(app);
    expect(appSchema.parse({ ...app, LLM_MODEL: 'm' }).languageModel).toBeUndefined();
  });

  it('refuse a key without a model', () => {
    expect(appSchema.safeParse({ ...app, LLM_API_KEY: 'key' }).error?.issues).toMatchObject([
      { path: ['LLM_MODEL'], message: 'must be set' },
    ]);
  });

  it.each([
    ['LLM_BASE_URL', 'ftp://host'],
    ['LLM_BASE_URL', 'host:80/v1'],
    ['LLM_BASE_URL', 'https://user:s3cret@host/v1'],
    ['LLM_BASE_URL', 'https://host/v1?key=s3cret'],
    ['LLM_API_KEY', 's3cret\nHost: elsewhere'],
    ['LLM_API_KEY', 's3cret clé'],
    ['LLM_MODEL', 'a model'],
  ])('refuse %s=%j without repeating it', (name, value) => {
    const { error } = appSchema.safeParse({ ...app, [name]: value });
    expect(error?.issues).toMatchObject([{ path: [name] }]);
    expect(error?.issues[0]?.message).not.toContain('s3cret');
  });
});
