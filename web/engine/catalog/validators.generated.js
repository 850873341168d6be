// Made by schemas/make-validators.mjs from the schemas beside it.
"use strict";
export const validateCatalog = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["version","modules"],"properties":{"version":{"type":"string","pattern":"^v[0-9]+\\.[0-9]+\\.[0-9]+$"},"modules":{"type":"array","items":{"$ref":"#/definitions/module"}}},"definitions":{"module":{"type":"object","additionalProperties":false,"required":["path","inputs","outputs"],"properties":{"path":{"type":"string","pattern":"^(community/)?modules(/[A-Za-z0-9_.-]+)+$"},"kind":{"enum":["packer","terraform"]},"internal":{"type":"boolean"},"services":{"$ref":"#/definitions/names"},"injectModuleId":{"$ref":"#/definitions/name"},"hasToBeUsed":{"type":"boolean"},"deprecationDate":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"alternativeModule":{"$ref":"#/definitions/name"},"rules":{"type":"array","items":{"$ref":"#/definitions/rule"}},"inputs":{"type":"array","items":{"$ref":"#/definitions/input"}},"outputs":{"$ref":"#/definitions/names"}}},"rule":{"type":"object","additionalProperties":false,"required":["validator","inputs"],"properties":{"validator":{"$ref":"#/definitions/name"},"level":{"enum":["warning"]},"inputs":{"type":"object"}}},"input":{"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"$ref":"#/definitions/name"},"type":{"type":"string","pattern":"^[^ ]+$"},"default":{}}},"name":{"type":"string","pattern":"^."},"names":{"type":"array","items":{"$ref":"#/definitions/name"}}},"$id":"catalog"};
const pattern0 = new RegExp("^v[0-9]+\\.[0-9]+\\.[0-9]+$", "u");
const schema12 = {"type":"object","additionalProperties":false,"required":["path","inputs","outputs"],"properties":{"path":{"type":"string","pattern":"^(community/)?modules(/[A-Za-z0-9_.-]+)+$"},"kind":{"enum":["packer","terraform"]},"internal":{"type":"boolean"},"services":{"$ref":"#/definitions/names"},"injectModuleId":{"$ref":"#/definitions/name"},"hasToBeUsed":{"type":"boolean"},"deprecationDate":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"alternativeModule":{"$ref":"#/definitions/name"},"rules":{"type":"array","items":{"$ref":"#/definitions/rule"}},"inputs":{"type":"array","items":{"$ref":"#/definitions/input"}},"outputs":{"$ref":"#/definitions/names"}}};
const schema14 = {"type":"string","pattern":"^."};
const func2 = Object.prototype.hasOwnProperty;
const pattern1 = new RegExp("^(community/)?modules(/[A-Za-z0-9_.-]+)+$", "u");
const pattern2 = new RegExp("^.", "u");
const pattern4 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const schema13 = {"type":"array","items":{"$ref":"#/definitions/name"}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
validate12.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"required":["validator","inputs"],"properties":{"validator":{"$ref":"#/definitions/name"},"level":{"enum":["warning"]},"inputs":{"type":"object"}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.validator === undefined) && (missing0 = "validator")) || ((data.inputs === undefined) && (missing0 = "inputs"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "validator") || (key0 === "level")) || (key0 === "inputs"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.validator !== undefined){
let data0 = data.validator;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
validate14.errors = [{instancePath:instancePath+"/validator",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/validator",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
const _errs5 = errors;
if(!(data.level === "warning")){
validate14.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema17.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data2 = data.inputs;
const _errs6 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate14.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"$ref":"#/definitions/name"},"type":{"type":"string","pattern":"^[^ ]+$"},"default":{}}};
const pattern8 = new RegExp("^[^ ]+$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.type === undefined) && (missing0 = "type"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "type")) || (key0 === "default"))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
validate16.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^[^ ]+$"},message:"must match pattern \""+"^[^ ]+$"+"\""}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.path === undefined) && (missing0 = "path")) || ((data.inputs === undefined) && (missing0 = "inputs"))) || ((data.outputs === undefined) && (missing0 = "outputs"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
let data0 = data.path;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate11.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^(community/)?modules(/[A-Za-z0-9_.-]+)+$"},message:"must match pattern \""+"^(community/)?modules(/[A-Za-z0-9_.-]+)+$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(!((data1 === "packer") || (data1 === "terraform"))){
validate11.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.internal !== undefined){
const _errs5 = errors;
if(typeof data.internal !== "boolean"){
validate11.errors = [{instancePath:instancePath+"/internal",schemaPath:"#/properties/internal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
const _errs7 = errors;
if(!(validate12(data.services, {instancePath:instancePath+"/services",parentData:data,parentDataProperty:"services",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.injectModuleId !== undefined){
let data4 = data.injectModuleId;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
validate11.errors = [{instancePath:instancePath+"/injectModuleId",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/injectModuleId",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hasToBeUsed !== undefined){
const _errs11 = errors;
if(typeof data.hasToBeUsed !== "boolean"){
validate11.errors = [{instancePath:instancePath+"/hasToBeUsed",schemaPath:"#/properties/hasToBeUsed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deprecationDate !== undefined){
let data6 = data.deprecationDate;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
validate11.errors = [{instancePath:instancePath+"/deprecationDate",schemaPath:"#/properties/deprecationDate/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/deprecationDate",schemaPath:"#/properties/deprecationDate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alternativeModule !== undefined){
let data7 = data.alternativeModule;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
validate11.errors = [{instancePath:instancePath+"/alternativeModule",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/alternativeModule",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data8 = data.rules;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs20 = errors;
if(!(validate14(data8[i0], {instancePath:instancePath+"/rules/" + i0,parentData:data8,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var valid3 = _errs20 === errors;
if(!valid3){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data10 = data.inputs;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data10)){
var valid4 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs23 = errors;
if(!(validate16(data10[i1], {instancePath:instancePath+"/inputs/" + i1,parentData:data10,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outputs !== undefined){
const _errs24 = errors;
if(!(validate12(data.outputs, {instancePath:instancePath+"/outputs",parentData:data,parentDataProperty:"outputs",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="catalog" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.version === undefined) && (missing0 = "version")) || ((data.modules === undefined) && (missing0 = "modules"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "version") || (key0 === "modules"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
let data0 = data.version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^v[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^v[0-9]+\\.[0-9]+\\.[0-9]+$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modules !== undefined){
let data1 = data.modules;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate11(data1[i0], {instancePath:instancePath+"/modules/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateSummaries = validate20;
const schema21 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["version","sections"],"properties":{"version":{"type":"string","pattern":"^v[0-9]+\\.[0-9]+\\.[0-9]+$"},"sections":{"type":"array","items":{"$ref":"#/definitions/section"}}},"definitions":{"section":{"type":"object","additionalProperties":false,"required":["name","modules"],"properties":{"name":{"type":"string","pattern":"^."},"modules":{"type":"array","items":{"$ref":"#/definitions/module"}}}},"module":{"type":"object","additionalProperties":false,"required":["path","category","summary"],"properties":{"path":{"type":"string","pattern":"^."},"category":{"enum":["network","compute","script","image","storage","other"]},"summary":{"type":"string","pattern":"^.{1,60}$"},"keywords":{"type":"string","pattern":"^.{1,60}$"}}}},"$id":"summaries"};
const schema22 = {"type":"object","additionalProperties":false,"required":["name","modules"],"properties":{"name":{"type":"string","pattern":"^."},"modules":{"type":"array","items":{"$ref":"#/definitions/module"}}}};
const schema23 = {"type":"object","additionalProperties":false,"required":["path","category","summary"],"properties":{"path":{"type":"string","pattern":"^."},"category":{"enum":["network","compute","script","image","storage","other"]},"summary":{"type":"string","pattern":"^.{1,60}$"},"keywords":{"type":"string","pattern":"^.{1,60}$"}}};
const pattern12 = new RegExp("^.{1,60}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.modules === undefined) && (missing0 = "modules"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "modules"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
validate21.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modules !== undefined){
let data1 = data.modules;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.path === undefined) && (missing1 = "path")) || ((data2.category === undefined) && (missing1 = "category"))) || ((data2.summary === undefined) && (missing1 = "summary"))){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0,schemaPath:"#/definitions/module/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!((((key1 === "path") || (key1 === "category")) || (key1 === "summary")) || (key1 === "keywords"))){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0,schemaPath:"#/definitions/module/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.path !== undefined){
let data3 = data2.path;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/path",schemaPath:"#/definitions/module/properties/path/pattern",keyword:"pattern",params:{pattern: "^."},message:"must match pattern \""+"^."+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/path",schemaPath:"#/definitions/module/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.category !== undefined){
let data4 = data2.category;
const _errs12 = errors;
if(!((((((data4 === "network") || (data4 === "compute")) || (data4 === "script")) || (data4 === "image")) || (data4 === "storage")) || (data4 === "other"))){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/category",schemaPath:"#/definitions/module/properties/category/enum",keyword:"enum",params:{allowedValues: schema23.properties.category.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.summary !== undefined){
let data5 = data2.summary;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern12.test(data5)){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/summary",schemaPath:"#/definitions/module/properties/summary/pattern",keyword:"pattern",params:{pattern: "^.{1,60}$"},message:"must match pattern \""+"^.{1,60}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/summary",schemaPath:"#/definitions/module/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.keywords !== undefined){
let data6 = data2.keywords;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(!pattern12.test(data6)){
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/keywords",schemaPath:"#/definitions/module/properties/keywords/pattern",keyword:"pattern",params:{pattern: "^.{1,60}$"},message:"must match pattern \""+"^.{1,60}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/modules/" + i0+"/keywords",schemaPath:"#/definitions/module/properties/keywords/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/modules/" + i0,schemaPath:"#/definitions/module/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="summaries" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.version === undefined) && (missing0 = "version")) || ((data.sections === undefined) && (missing0 = "sections"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "version") || (key0 === "sections"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
let data0 = data.version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate20.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^v[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^v[0-9]+\\.[0-9]+\\.[0-9]+$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sections !== undefined){
let data1 = data.sections;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate21(data1[i0], {instancePath:instancePath+"/sections/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
