import { ExchangeWorld } from './exchange-world';
import { World } from './history';
it('x', async () => {
  const [direct, files] = [new World(), new ExchangeWorld()];
  const insertId = direct.newId; let ids=0;
  const both = async (action: any) => {
    if (action.do==='sync') { direct.newId=()=>`d${++ids}`; await direct.sync(action.clerk,{}); direct.newId=insertId; await files.roundTrip(action.clerk);
      return; }
    await direct.happen(action); await files.happen(action);
  };
  for (const at of [0,1,2]) await both({do:'insert',clerk:0,at});
  for (const clerk of [0,1,2]) await both({do:'sync',clerk});
  for (const a of [{"do":"copy","clerk":2,"row":0,"to":0},{"do":"copy","clerk":1,"row":0,"to":0},{"do":"clear token","clerk":1,"row":0},{"do":"sync","clerk":2},{"do":"sync","clerk":1}]) {
    await both(a);
  }
  for (const w of [direct, files]) console.log(JSON.stringify(w.sheets.map(s=>[s.header, ...s.rows.map(r=>r.cells.join('|'))]),null,1));
  console.log(JSON.stringify(files.exports[1]?.at(-1)), JSON.stringify(direct.requests.at(-1)), files.exports[1]?.length);
});
