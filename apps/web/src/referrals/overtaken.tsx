import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '../api';
import { ErrorState } from '../components';
import { changedBy } from './referrals';
import { useRuleWord } from './words';

interface Overtaking {
  by: (problem: Problem) => void;
  forget: () => void;
}

const OvertakingContext = createContext<Overtaking>({ by: () => undefined, forget: () => undefined });

export const useOvertaking = () => useContext(OvertakingContext);

/** Somebody else was faster: the state is another one, or the version. */
export const isOvertaken = ({ status }: Pick<Problem, 'status'>) => status === 409 || status === 412;

/** The panel of a step gives way to the next step's, so what became of the last press stands above both. */
export function OvertakenAbove({ id, children }: { id: string; children: ReactNode }) {
  const ruleWord = useRuleWord();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const overtaking = useMemo<Overtaking>(
    () => ({
      by: (refused) => {
        setProblem(refused);
        for (const queryKey of changedBy(id)) void queries.invalidateQueries({ queryKey });
      },
      forget: () => setProblem(null),
    }),
    [id, queries],
  );
  return (
    <OvertakingContext value={overtaking}>
      {problem && <ErrorState inline error={problem} fact={ruleWord(problem)} />}
      {children}
    </OvertakingContext>
  );
}
