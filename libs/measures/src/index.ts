export { MeasuresApiModule } from './measures.module';
