import { useInfiniteQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';

export type Adjustment = Schema<'AdjustmentProposalDto'>;
export type Pledge = Schema<'HelpPledgeDto'>;
type Sent = { 'Idempotency-Key': string; 'If-Match': string };

const adjustmentKey = ['adjustment-proposal'] as const;
const pledgeKey = ['help-pledge'] as const;

export const useAdjustments = (grantId?: string) =>
  useInfiniteQuery({
    queryKey: [...adjustmentKey, grantId],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/adjustment-proposals', { params: { query: { grantId, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const usePledges = () =>
  useInfiniteQuery({
    queryKey: pledgeKey,
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/help-pledges', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export type AdjustmentStep = { act: 'agreement' | 'withdrawal' } | { act: 'refusal'; reason: string };

export const useAdjustmentStep = ({ id, version }: Adjustment) =>
  useCommand({
    run: async (step: AdjustmentStep, command) => {
      const params = { path: { id }, header: commandHeaders({ ...command, version }) as Sent };
      if (step.act === 'refusal') {
        const body = { reason: step.reason };
        await answer(client.POST('/api/adjustment-proposals/{id}/refusal', { params, body }));
      } else await answer(client.POST(`/api/adjustment-proposals/{id}/${step.act}`, { params }));
    },
    changes: [adjustmentKey],
  });

export const useAnswerPledge = ({ id, version }: Pledge) =>
  useCommand({
    run: async (outcome: Schema<'AnswerPledgeDto'>['outcome'], command) => {
      const params = { path: { id }, header: commandHeaders({ ...command, version }) as Sent };
      await answer(client.POST('/api/help-pledges/{id}/answer', { params, body: { outcome } }));
    },
    changes: [pledgeKey],
  });
