import { useState } from 'react';
import { answer, client, type Problem, toProblem } from '../api';

interface Bundle {
  entry?: unknown[];
  link?: { relation: string; url: string }[];
}

/** Hands a document to the person as a file. */
function hand(name: string, type: string, document: unknown) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(document, null, 1)], { type }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const afterIn = (bundle: Bundle): string | undefined => {
  const next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
  return next === undefined ? undefined : (new URL(next).searchParams.get('after') ?? undefined);
};

/** All pages of all referrals, as one bundle; what stands on several pages, such as an organisation, once. */
async function allReferrals(onPage: (count: number) => void): Promise<Bundle> {
  const entries = new Map<string, unknown>();
  let count = 0;
  let after: string | undefined;
  do {
    const query = { after, limit: 100 };
    const page = (await answer(client.GET('/api/exchange/fhir', { params: { query } }))) as Bundle;
    for (const entry of (page.entry ?? []) as { fullUrl: string }[]) {
      if (entry.fullUrl.includes('/Task/')) count += 1;
      entries.set(entry.fullUrl, entry);
    }
    after = afterIn(page);
    onPage(count);
  } while (after !== undefined);
  return { resourceType: 'Bundle', type: 'collection', entry: [...entries.values()] } as Bundle;
}

export type Taken = 'directory' | 'referrals';

export function useTakeAlong() {
  const [busy, setBusy] = useState<Taken | null>(null);
  const [count, setCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function take(what: Taken) {
    if (busy) return;
    setBusy(what);
    setCount(0);
    setProblem(null);
    try {
      if (what === 'directory') hand('hsds.json', 'application/json', await answer(client.GET('/api/exchange/hsds')));
      else hand('fhir.json', 'application/fhir+json', await allReferrals(setCount));
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(null);
    }
  }
  return { take, busy, count, problem };
}
