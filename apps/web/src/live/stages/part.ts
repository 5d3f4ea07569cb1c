import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Namespace } from '../../texts/catalogue';
import { loadTexts } from '../../texts/texts';
import type { StageProps } from './stage-props';

/** What one kind of stage, or one tool of it, brings to one of the three screens of a session. */
export type Part = LazyExoticComponent<ComponentType<StageProps>>;

type Read = () => Promise<{ default: ComponentType<StageProps> }>;

/** Everything is read when a stage first needs it, with its words: what a phone reads at the door stays small (P12). */
export const part = (read: Read, namespaces: readonly Namespace[] = []): Part =>
  lazy(async () => (await Promise.all([read(), loadTexts(namespaces)]))[0]);

export const stageWords = ['live-stages'] as const;
export const meetingWords = ['meeting-room'] as const;
export const reviewWords = ['review-room'] as const;
export const exchangeWords = ['meeting-room', 'live-stages'] as const;
