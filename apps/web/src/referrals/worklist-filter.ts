import { useSearchParams } from 'react-router';
import type { ReferralState } from '../components';
import type { Schema } from '../api';

type ReferralItem = Schema<'ReferralItemDto'>;
type NeedCode = ReferralItem['needCode'];

export const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;
export const flags = ['waiting', 'overdue', 'mine'] as const;
export type Flag = (typeof flags)[number];

const open = {
  in: [
    'requested',
    'received',
    'info-requested',
    'info-provided',
    'waitlisted',
    'assessment-first',
    'forward-proposed',
    'accepted',
    'in-progress',
    'client-unreachable',
    'on-hold',
    'consent-paused',
    'outcome-returned',
    'outcome-disputed',
  ],
  out: [
    'draft',
    'requested',
    'received',
    'info-requested',
    'info-provided',
    'waitlisted',
    'assessment-first',
    'forward-proposed',
    'accepted',
    'in-progress',
    'client-unreachable',
    'on-hold',
    'consent-paused',
    'outcome-returned',
    'outcome-disputed',
    'rejected',
    'failed',
  ],
} as const satisfies Record<string, readonly ReferralState[]>;
const ended = ['loop-closed', 'completed', 'rejected', 'failed', 'cancelled', 'entered-in-error'] as const;

export type FilterState = (typeof open)['out'][number] | (typeof ended)[number];

export interface ListFilter {
  box: 'in' | 'out';
  ended: boolean;
  states: readonly FilterState[];
  urgency?: ReferralItem['urgency'];
  need?: NeedCode;
  partnerId?: string;
  from?: string;
  until?: string;
  waiting: boolean;
  overdue: boolean;
  mine: boolean;
}

/** The states a list can hold, in the order of the way a referral goes. */
export const statesOf = (filter: Pick<ListFilter, 'box' | 'ended'>): readonly FilterState[] =>
  filter.ended ? ended : open[filter.box];

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

export function filterIn(search: URLSearchParams): ListFilter {
  const base = { box: search.get('box') === 'out' ? 'out' : 'in', ended: search.has('ended') } as const;
  const wanted = search.get('states')?.split(',') ?? [];
  const day = (key: string) => (dayForm.test(search.get(key) ?? '') ? (search.get(key) ?? undefined) : undefined);
  return {
    ...base,
    states: statesOf(base).filter((state) => wanted.includes(state)),
    urgency: urgencies.find((one) => one === search.get('urgency')),
    need: (search.get('need') as NeedCode | null) ?? undefined,
    partnerId: search.get('partnerId') ?? undefined,
    from: day('from'),
    until: day('until'),
    waiting: search.has('waiting'),
    overdue: search.has('overdue'),
    mine: search.has('mine'),
  };
}

/** What the server is asked, and what a kept view remembers: only what is wanted. */
export function askedBy(filter: ListFilter) {
  const { box, states, urgency, need, partnerId, from, until } = filter;
  return {
    box,
    ...(filter.ended && { ended: true }),
    ...(states.length > 0 && { states: states.join(',') }),
    ...(urgency && { urgency }),
    ...(need && { need }),
    ...(partnerId && { partnerId }),
    ...(from && { from }),
    ...(until && { until }),
    ...(filter.waiting && { waiting: true }),
    ...(filter.overdue && { overdue: true }),
    ...(filter.mine && { mine: true }),
  };
}

/** `key=value&…`, the form of the address; the server takes nothing else into a kept view. */
export const addressOf = (filter: ListFilter): string =>
  Object.entries(askedBy(filter))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

/** How many of the filters behind 筛选 are set. */
export const narrowings = ({ states, urgency, need, partnerId, from, until }: ListFilter): number =>
  [states.length > 0, urgency, need, partnerId, from ?? until].filter(Boolean).length;

export const isNarrowed = (filter: ListFilter): boolean => narrowings(filter) > 0 || flags.some((flag) => filter[flag]);

export const unfiltered = ({ box, ended: isEnded }: ListFilter): ListFilter => ({
  box,
  ended: isEnded,
  states: [],
  waiting: false,
  overdue: false,
  mine: false,
});

/** The filter stands in the address, so that going back finds the same list. */
export function useWorklistFilter(): [ListFilter, (change: Partial<ListFilter>) => void, (address: string) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const show = (address: string) => setSearch(new URLSearchParams(address), { replace: true });
  const change = (part: Partial<ListFilter>) => {
    const next = { ...filter, ...part };
    show(addressOf({ ...next, states: statesOf(next).filter((state) => next.states.includes(state)) }));
  };
  return [filter, change, show];
}
