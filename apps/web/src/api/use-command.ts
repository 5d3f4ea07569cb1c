import { newId } from '@app/kernel';
import { useCallback, useRef, useState } from 'react';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { connectionState } from './connection';
import type { CommandHeaders } from './http';
import { type Problem, toProblem } from './problem';

interface CommandOptions<Input, Output> {
  /** Sends it; pass `headers` on so that the key reaches the server. */
  run: (input: Input, headers: Required<Pick<CommandHeaders, 'key'>>) => Promise<Output>;
  /** Queries that this changes. */
  changes?: readonly QueryKey[];
  onDone?: (output: Output, input: Input) => void;
  onRefused?: (problem: Problem) => void;
}

/**
 * One thing a user means to do. While it is under way a second click does nothing; after an unknown outcome the same
 * input goes out under the same Idempotency-Key, so it is done once. A definite answer ends the intent.
 */
export function useCommand<Input = void, Output = unknown>({
  run,
  changes,
  onDone,
  onRefused,
}: CommandOptions<Input, Output>) {
  const queries = useQueryClient();
  const intent = useRef<{ key: string; input: string } | null>(null);
  const isUnderWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef({ run, changes, onDone, onRefused });
  latest.current = { run, changes, onDone, onRefused };

  const send = useCallback(
    async (input: Input): Promise<Output | undefined> => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      const written = JSON.stringify(input) ?? '';
      if (intent.current?.input !== written) intent.current = { key: newId(), input: written };
      setBusy(true);
      setProblem(null);
      connectionState.sendingStarted();
      try {
        const output = await latest.current.run(input, { key: intent.current.key });
        intent.current = null;
        connectionState.sendingEnded('saved');
        await Promise.all((latest.current.changes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
        latest.current.onDone?.(output, input);
        return output;
      } catch (error) {
        const refused = toProblem(error);
        if (!refused.isOutcomeUnknown) intent.current = null;
        connectionState.sendingEnded('not-saved');
        setProblem(refused);
        latest.current.onRefused?.(refused);
        return undefined;
      } finally {
        isUnderWay.current = false;
        setBusy(false);
      }
    },
    [queries],
  );
  const reset = useCallback(() => setProblem(null), []);
  return { send, busy, problem, reset };
}
