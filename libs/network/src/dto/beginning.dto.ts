import { Text } from '@app/http';
import { longestPassword } from '@app/identity';

export class BeginNetworkDto {
  @Text({ max: 100 }) token: string;
  @Text({ max: 100 }) network: string;
  @Text({ max: 200 }) organization: string;
  @Text({ max: 60 }) name: string;
  @Text({ max: 254 }) signInName: string;
  @Text({ max: longestPassword }) password: string;
}
