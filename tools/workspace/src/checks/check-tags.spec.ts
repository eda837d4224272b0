import { describe, expect, it } from '@jest/globals';
import { checkTags } from './check-tags.ts';
import { aProject } from './testing/a-project.ts';

describe('checkTags', () => {
  const TAGS = {
    type: { domain: [], infra: [] },
    scope: { restaurant: [], shared: [] },
    platform: { any: [], node: [] },
  };

  it('accepts one known tag of each kind', () => {
    const project = aProject({ tags: ['type:domain', 'scope:restaurant', 'platform:any'] });
    expect(checkTags([project], TAGS)).toEqual([]);
  });

  it('names a misspelled tag', () => {
    const project = aProject({ tags: ['type:domain', 'scope:restuarant', 'platform:any'] });
    expect(checkTags([project], TAGS)).toEqual([
      { where: 'libs/sample', what: 'has the unknown tag "scope:restuarant"' },
    ]);
  });

  it('names a kind that is missing and a kind that is there twice', () => {
    const project = aProject({ tags: ['type:domain', 'type:infra', 'scope:shared'] });
    expect(checkTags([project], TAGS).map((finding) => finding.what)).toEqual([
      'has 2 "type:" tags, not one',
      'has 0 "platform:" tags, not one',
    ]);
  });

  it('refuses a tag of an unknown kind', () => {
    const tags = ['type:domain', 'scope:shared', 'platform:any', 'owner:me'];
    expect(checkTags([aProject({ tags })], TAGS)).toEqual([
      { where: 'libs/sample', what: 'has the unknown tag "owner:me"' },
    ]);
  });
});
