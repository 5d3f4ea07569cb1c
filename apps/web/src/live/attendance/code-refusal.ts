import type { Problem } from '../../api/problem';

/** Which of its own refusals a code got; null for everything that can go wrong anywhere. */
export function codeRefusal({ code }: Problem): 'codeOld' | 'codeWrong' | null {
  if (code === 'sign-in-code-old') return 'codeOld';
  return code === 'sign-in-code-wrong' ? 'codeWrong' : null;
}
