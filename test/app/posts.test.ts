/** The posts of one-computer mode, and the places each is shown. */

import { describe, expect, it } from 'vitest';

import { needsUnit, postOf, posts } from '#app/shell/posts.ts';
import { placesFor, placesInYear } from '#app/shell/places.ts';
import { actions, mayDo } from '#workflow/policy.ts';

describe('the posts', () => {
  it('cover every role, the office twice: a fraud decision needs a second signature by another person', () => {
    expect(posts.map(({ role }) => role)).toEqual(['office', 'office', 'inspector', 'unit', 'peer', 'leader']);
    expect(new Set(posts.map(({ role, person }) => `${role} ${person}`)).size).toBe(posts.length);
  });

  it.each(posts)('$id is found again from its actor', (post) => {
    expect(postOf({ role: post.role, person: post.person, ...(needsUnit(post) ? { unit: 'edu' } : {}) })).toBe(post);
  });

  it('a person of no known post is shown by the role', () => {
    expect(postOf({ role: 'leader', person: '张三' }).id).toBe('leader');
  });
});

describe('the places of a year', () => {
  const words = (role: (typeof posts)[number]['role']) => placesFor(role, true).map(({ word }) => word);

  it('the office is shown all but what is a unit’s own', () => {
    expect(words('office')).toEqual(placesInYear.map(({ word }) => word).filter((word) => word !== 'ownSheet' && word !== 'received'));
  });

  it('peers have no place in a year in which nobody scores another', () => {
    expect(placesFor('office', false).map(({ word }) => word)).not.toContain('peers');
  });

  it.each([
    ['desk', 'readDesk'],
    ['leadership', 'readCharts'],
    ['audit', 'readAudit'],
  ] as const)('%s is shown only to those who may ever %s', (word, action) => {
    const stages = ['preparation', 'selfAssessment', 'peerReview', 'review', 'approval', 'published', 'archived'] as const;
    expect(actions).toContain(action);
    for (const { role } of posts) {
      if (words(role).includes(word)) expect(stages.some((stage) => mayDo(role, action, stage))).toBe(true);
    }
  });
});
