<#-- A library a line: artifact, version, licences, home page, parted by tabs. -->
<#list dependencyMap as e>
<#assign project = e.getKey()/>
${project.artifactId}	${project.version}	${e.getValue()?join("; ")}	${project.url!""}
</#list>
