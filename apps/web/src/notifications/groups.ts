import type { Schema } from '../api';

export type Group = Schema<'NotificationChoicesInput'>['mail'][number];

/** In the order in which they matter to somebody who works. */
export const groups: readonly Group[] = [
  'waiting',
  'answers',
  'protection',
  'live',
  'funding',
  'handed-over',
  'upkeep',
];

export const groupIn = (search: URLSearchParams) => groups.find((group) => group === search.get('group'));
