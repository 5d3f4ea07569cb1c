import type { ProblemTitles } from './problem-titles.zh-CN';

export const problemTitles: ProblemTitles = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  408: 'The request took too long',
  409: 'Not possible in the present state',
  412: 'Somebody changed it meanwhile',
  413: 'The request is too large',
  415: 'The content type is not supported',
  422: 'A rule does not allow this',
  428: 'The version is missing (If-Match)',
  429: 'Too many attempts',
  500: 'Something failed on our side',
  503: 'Not available at the moment',
  other: 'Refused',
};
