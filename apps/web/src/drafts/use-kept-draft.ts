import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { queryClient } from '../api';
import { connectionState } from '../api/connection';
import { useSignedIn } from '../session/session';
import { type DraftKind, type KeptDraft, keptDrafts } from './kept-drafts';

const writeAfterMs = 300;
const listKey = ['kept-draft', 'list'] as const;

/** Everything this person has written here that the server does not have, newest first. */
export const useKeptDrafts = () => {
  const { account } = useSignedIn();
  const list = useQuery({
    queryKey: [...listKey, account.id],
    queryFn: () => keptDrafts.all(account.id).catch(() => []),
    networkMode: 'always',
  });
  const count = list.data?.length ?? 0;
  useEffect(() => connectionState.setUnsaved('drafts', count), [count]);
  return list.data ?? [];
};

const changed = () => void queryClient.invalidateQueries({ queryKey: listKey });

export async function forgetDraft({ accountId, address }: Pick<KeptDraft, 'accountId' | 'address'>) {
  await keptDrafts.forget(accountId, address).catch(() => undefined);
  changed();
}

/** Before signing out: nothing of this person stays on a device others may use. */
export async function forgetAllDrafts(accountId: string) {
  await keptDrafts.forgetAll(accountId).catch(() => undefined);
  changed();
}

export interface DraftKeeping<Written> {
  /** Undefined while the device is being asked, null when there is nothing. */
  kept: KeptDraft<Written> | null | undefined;
  /** Writes it down a moment after the last change, and at once when the page goes away. */
  keep: (written: Written) => void;
  /** The key to send this input under: the one it went out with before, should its answer have been lost with the page. */
  keyFor: (input: unknown, key: string) => Promise<string>;
  /** The server has it, or nobody wants it any more. */
  forget: () => Promise<void>;
}

/** What is being written on this page, kept on the device until the server has it. */
export function useKeptDraft<Written>(kind: DraftKind, version?: number, part?: string): DraftKeeping<Written> {
  const { account, active } = useSignedIn();
  const { pathname, search } = useLocation();
  const address = pathname + search + (part ? `#${part}` : '');
  const [kept, setKept] = useState<KeptDraft<Written> | null>();
  const latest = useRef<KeptDraft<Written> | null>(null);
  const isWaiting = useRef(false);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!isWaiting.current || !latest.current) return;
    isWaiting.current = false;
    await keptDrafts.put(latest.current).catch(() => undefined);
    changed();
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void keptDrafts
      .one(account.id, address)
      .catch(() => undefined)
      .then((found) => {
        if (!isCurrent) return;
        // Another organisation's words are left where they are: the list says whose they are.
        const mine = found?.organizationId === (active?.organizationId ?? null) ? (found as KeptDraft<Written>) : null;
        latest.current = mine;
        setKept(mine);
      });
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      isCurrent = false;
      void flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, [account.id, active?.organizationId, address, flush]);

  const draftOf = (written: Written): KeptDraft<Written> => ({
    ...(latest.current?.version !== undefined
      ? { version: latest.current.version }
      : version !== undefined && { version }),
    ...(latest.current?.sent && { sent: latest.current.sent }),
    accountId: account.id,
    address,
    organizationId: active?.organizationId ?? null,
    kind,
    at: Date.now(),
    written,
  });

  return {
    kept,
    keep(written) {
      latest.current = draftOf(written);
      isWaiting.current = true;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), writeAfterMs);
    },
    async keyFor(input, key) {
      const asText = JSON.stringify(input);
      if (latest.current?.sent?.input === asText) return latest.current.sent.key;
      if (!latest.current) return key;
      latest.current = { ...latest.current, sent: { key, input: asText } };
      isWaiting.current = true;
      await flush();
      return key;
    },
    async forget() {
      window.clearTimeout(timer.current);
      isWaiting.current = false;
      latest.current = null;
      await forgetDraft({ accountId: account.id, address });
    },
  };
}
