export { ExchangeApiModule, ExchangeWorkerModule } from './exchange.module';
