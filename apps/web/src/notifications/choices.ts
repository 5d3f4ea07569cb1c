import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, queryClient, useCommand } from '../api';
import type { Language } from '../presentation/presentation';

export type Choices = Schema<'NotificationChoicesDto'>;
export type ChoicesInput = Schema<'NotificationChoicesInput'>;

const choicesKey = ['notification-choices'] as const;

export const useChoices = () =>
  useQuery({
    queryKey: choicesKey,
    queryFn: ({ signal }) => answer(client.GET('/api/me/notification-choices', { signal })),
  });

export const useKeepChoices = ({ version }: Choices) =>
  useCommand({
    run: (body: ChoicesInput) =>
      answer(
        client.PUT('/api/me/notification-choices', {
          params: { header: commandHeaders({ version }) as { 'If-Match': string } },
          body,
        }),
      ),
    changes: [choicesKey],
    onRefused: ({ status }) => {
      // Changed on another device: what stands there is shown.
      if (status === 412) void queryClient.invalidateQueries({ queryKey: choicesKey });
    },
  });

export const usePreview = (language: Language) =>
  useQuery({
    queryKey: ['notification-preview', language],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/notifications/preview', { params: { query: { language } }, signal })),
    staleTime: Infinity,
  });
