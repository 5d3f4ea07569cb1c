import { postOutside, type Reach } from '@app/http';
import type { Provider } from '../domain/robot-address';
import { addressBlocked, noAnswer, readAnswer, type RobotAnswer } from '../domain/robot-answer';

interface Message {
  provider: Provider;
  url: string;
  body: unknown;
}

/** Posts one message and understands what the provider answers; never throws. */
export async function post({ provider, url, body }: Message, reach: Reach): Promise<RobotAnswer> {
  const answer = await postOutside({ url, body: JSON.stringify(body) }, reach);
  if ('refusal' in answer) return answer.refusal === 'address-blocked' ? addressBlocked : noAnswer;
  return readAnswer(provider, answer.status, answer.text);
}
